/** Evaluation after training: learning, behaviour and results (Kirkpatrick 2 to 4), follow-up and recognition. */
package id.bangkom.evaluation;
