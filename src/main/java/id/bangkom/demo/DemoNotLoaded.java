package id.bangkom.demo;

/** The demo data could not be loaded, or only in part. */
class DemoNotLoaded extends RuntimeException {

    private DemoNotLoaded(String message, RuntimeException cause) {
        super(message, cause);
    }

    static DemoNotLoaded because(RuntimeException cause) {
        return new DemoNotLoaded("Data contoh tidak dapat dimuat: " + cause.getMessage(), cause);
    }

    static DemoNotLoaded interrupted() {
        return new DemoNotLoaded(
                "Pemuatan data contoh terputus pada awal sebelumnya, sehingga datanya tidak lengkap.", null);
    }
}
