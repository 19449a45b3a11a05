package id.bangkom.hours;

import id.bangkom.process.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says in Indonesian how a line of the ledger came to its numbers, one sentence per rule that had a say. */
final class Explanation {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Words.INDONESIAN);

    private final List<String> sentences = new ArrayList<>();

    Explanation(Conversion conversion, Activity activity) {
        sentences.add(activity.type().label() + ": " + counted(conversion, activity) + ".");
    }

    private static String counted(Conversion conversion, Activity activity) {
        String base = jp(conversion.base(activity));
        String counted =
                switch (conversion.formula()) {
                    case PER_MINUTES -> Words.number(activity.minutes(), 0) + " menit dibagi " + conversion.amount()
                            + " menit = " + base;
                    case PER_DAY -> activity.days() + " hari x " + conversion.amount() + " JP = " + base;
                    case PER_EVENT -> activity.times() + " kali x " + conversion.amount() + " JP = " + base;
                    case PER_SEMESTER -> activity.times() + " semester x " + conversion.amount() + " JP = " + base;
                    case NOT_SET -> "belum ada aturan konversi, sehingga 0 JP";
                };
        return conversion.plusPercent() == 0
                ? counted
                : counted + ", ditambah " + conversion.plusPercent() + "% karena di luar negeri = "
                        + jp(conversion.raw(activity));
    }

    void month(LocalDate day, int before, int cap) {
        sentences.add("Kegiatan ke-" + (before + 1) + " dari jenis ini dalam " + MONTH.format(day) + ", paling banyak "
                + cap + " kali sebulan" + (before < cap ? "." : ": diakui 0 JP."));
    }

    /** @param others whether something else of this type was done on the same days */
    void day(int cap, int days, boolean others, BigDecimal left) {
        sentences.add("Paling banyak " + cap + " JP sehari selama " + days + " hari"
                + (others ? ", dikurangi kegiatan sejenis pada hari yang sama" : "") + ": diakui " + jp(left) + ".");
    }

    void module(int cap, int modules, BigDecimal left) {
        sentences.add("Paling banyak " + cap + " JP per modul untuk " + modules + " modul: diakui " + jp(left) + ".");
    }

    /** @param recognised what counts, when the ceiling is enforced, else null */
    void ceiling(Period period, BigDecimal sum, BigDecimal ceiling, BigDecimal recognised) {
        sentences.add("Jumlah pada tahun perjanjian " + Words.date(period.from()) + " sampai "
                + Words.date(period.to()) + " menjadi " + jp(sum) + ", melewati batas " + jp(ceiling) + " bagi PPPK"
                + (recognised == null ? " (peringatan)." : ": diakui " + jp(recognised) + "."));
    }

    /** The conversion in words, before anything was done. */
    static String rule(Conversion conversion) {
        StringBuilder words = new StringBuilder(
                switch (conversion.formula()) {
                    case PER_MINUTES -> conversion.amount() + " menit = 1 JP";
                    case PER_DAY -> "1 hari = " + conversion.amount() + " JP";
                    case PER_EVENT -> "1 kali = " + conversion.amount() + " JP";
                    case PER_SEMESTER -> "1 semester = " + conversion.amount() + " JP";
                    case NOT_SET -> "belum ada aturan konversi, 0 JP";
                });
        if (conversion.plusPercent() > 0) {
            words.append(", ditambah ").append(conversion.plusPercent()).append("%");
        }
        if (conversion.capPerDay() != null) {
            words.append(", paling banyak ").append(conversion.capPerDay()).append(" JP sehari");
        }
        if (conversion.capPerMonthCount() != null) {
            words.append(", paling banyak ")
                    .append(conversion.capPerMonthCount())
                    .append(" kali sebulan");
        }
        if (conversion.capPerModule() != null) {
            words.append(", paling banyak ").append(conversion.capPerModule()).append(" JP per modul");
        }
        return words.toString();
    }

    static String reversal(BigDecimal recognised, String reason) {
        return "Pembatalan " + jp(recognised) + ". Alasan: " + reason;
    }

    static String jp(BigDecimal jp) {
        return Words.number(jp, 2) + " JP";
    }

    @Override
    public String toString() {
        return String.join(" ", sentences);
    }
}
