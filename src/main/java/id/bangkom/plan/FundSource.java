package id.bangkom.plan;

/** Where the money of a unit's plan comes from, in the order in which it is used. */
public enum FundSource {
    CITY("APBD Kota"),
    SPECIAL_ALLOCATION("DAK Nonfisik"),
    PROVINCE("APBD Provinsi"),
    STATE("APBN Kementerian/Lembaga");

    private final String label;

    FundSource(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
