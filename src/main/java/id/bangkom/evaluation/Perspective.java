package id.bangkom.evaluation;

/** Whose eyes an evaluation is seen through. */
enum Perspective {
    SELF,
    SUPERVISOR
}
