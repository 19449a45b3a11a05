package id.bangkom.staffing;

/** Own delegations. */
final class DelegationPages {

    static final String PATH = "/pelimpahan";

    private DelegationPages() {}
}
