/** Work beside the requests: threads of this node, and what is done once a transaction is over. */
package id.bangkom.background;
