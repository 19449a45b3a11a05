package id.bangkom.showcase;

/** What somebody decides where a form asks for a decision. */
enum Choice {
    /** Agrees: confirms, approves, accepts. */
    YES,
    /** Gives it back with a reason: returns, declines, disputes. */
    BACK,
    /** Refuses it for good, with a reason. */
    NO
}
