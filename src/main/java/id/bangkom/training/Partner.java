package id.bangkom.training;

/**
 * Who delivers programmes (mitra/lembaga penyelenggara).
 *
 * @param id letters and digits; also the scope of the role {@code PARTNER} of its staff
 * @param tenant the city that works with it
 * @param name for example "Universitas Teluk Palu"
 * @param kind what sort of institution
 * @param place town
 * @param active whether new classes may be planned with it
 */
public record Partner(String id, String tenant, String name, Kind kind, String place, boolean active) {

    /** Sorts of institutions. */
    public enum Kind {
        UNIVERSITY("Perguruan tinggi"),
        PRIVATE("Lembaga swasta"),
        AGENCY("Lembaga pemerintah"),
        /** The city's own HR agency or another unit of the city. */
        INTERNAL("Internal pemerintah kota");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }
}
