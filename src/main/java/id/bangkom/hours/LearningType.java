package id.bangkom.hours;

import java.util.Arrays;
import java.util.Optional;

/**
 * The forms and types of competency development (bentuk dan jalur, Perlan 10/2018), with the codes under which
 * government applications list them. The decisions {@code intervention} and {@code learning-hours} name these constants;
 * how many JP each is worth is said there and not here.
 */
public enum LearningType {
    STUDY_ASSIGNMENT("PD01", "Tugas Belajar", Form.EDUCATION, Share.FORMAL),
    STUDY_PERMIT("PD02", "Izin Belajar", Form.EDUCATION, Share.FORMAL),

    LEADERSHIP_TRAINING("KL01", "Pelatihan Struktural Kepemimpinan", Form.CLASSICAL, Share.FORMAL),
    MANAGERIAL_TRAINING("KL02", "Pelatihan Manajerial", Form.CLASSICAL, Share.FORMAL),
    TECHNICAL_TRAINING("KL03", "Pelatihan Teknis", Form.CLASSICAL, Share.FORMAL),
    FUNCTIONAL_TRAINING("KL04", "Pelatihan Fungsional", Form.CLASSICAL, Share.FORMAL),
    SOCIO_CULTURAL_TRAINING("KL05", "Pelatihan Sosial Kultural", Form.CLASSICAL, Share.FORMAL),
    SEMINAR("KL06", "Seminar/Konferensi/Sarasehan", Form.CLASSICAL, Share.FORMAL),
    WORKSHOP("KL07", "Workshop atau Lokakarya", Form.CLASSICAL, Share.FORMAL),
    COURSE("KL08", "Kursus", Form.CLASSICAL, Share.FORMAL),
    UPGRADING("KL09", "Penataran", Form.CLASSICAL, Share.FORMAL),
    TECHNICAL_GUIDANCE("KL10", "Bimbingan Teknis", Form.CLASSICAL, Share.FORMAL),
    DISSEMINATION("KL11", "Sosialisasi", Form.CLASSICAL, Share.FORMAL),
    OTHER_CLASSICAL("KL12", "Jalur pelatihan klasikal lainnya", Form.CLASSICAL, Share.FORMAL),

    COACHING("NKL01", "Coaching", Form.NON_CLASSICAL, Share.SOCIAL),
    MENTORING("NKL02", "Mentoring", Form.NON_CLASSICAL, Share.SOCIAL),
    E_LEARNING("NKL03", "E-Learning", Form.NON_CLASSICAL, Share.FORMAL),
    DISTANCE_LEARNING("NKL04", "Pelatihan Jarak Jauh", Form.NON_CLASSICAL, Share.FORMAL),
    SECONDMENT("NKL05", "Detasering (Secondment)", Form.NON_CLASSICAL, Share.WORKPLACE),
    OUTDOOR_LEARNING("NKL06", "Pembelajaran Alam Terbuka (Outbond)", Form.NON_CLASSICAL, Share.FORMAL),
    BENCHMARKING("NKL07", "Patok Banding (Benchmarking)", Form.NON_CLASSICAL, Share.SOCIAL),
    EXCHANGE("NKL08", "Pertukaran PNS dengan Pegawai Swasta/BUMN/BUMD", Form.NON_CLASSICAL, Share.WORKPLACE),
    SELF_LEARNING("NKL09", "Belajar Mandiri (Self Development)", Form.NON_CLASSICAL, Share.WORKPLACE),
    COMMUNITY_OF_PRACTICE("NKL10", "Komunitas Belajar (Community of Practices)", Form.NON_CLASSICAL, Share.SOCIAL),
    ON_THE_JOB_GUIDANCE("NKL11", "Bimbingan di Tempat Kerja", Form.NON_CLASSICAL, Share.WORKPLACE),
    INTERNSHIP("NKL12", "Magang/Praktik Kerja", Form.NON_CLASSICAL, Share.WORKPLACE),
    OTHER_NON_CLASSICAL("NKL13", "Jalur pelatihan nonklasikal lainnya", Form.NON_CLASSICAL, Share.WORKPLACE),
    /** Short modules of an e-learning platform; a rule of its own circulates for them, its legal basis is unconfirmed. */
    MICRO_LEARNING("NKL03M", "E-Learning modul singkat (microlearning)", Form.NON_CLASSICAL, Share.FORMAL);

    /** Education, or training face to face or otherwise. */
    public enum Form {
        EDUCATION("Pendidikan"),
        CLASSICAL("Pelatihan klasikal"),
        NON_CLASSICAL("Pelatihan nonklasikal");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    /** From whom or what one learns: the classes of 10:20:70. Which type belongs where is ours. */
    public enum Share {
        /** A course with a curriculum, in a class or online. */
        FORMAL("Formal"),
        /** From others: guidance, comparison, exchange of experience. */
        SOCIAL("Belajar dari orang lain"),
        /** By doing, where the work is. */
        WORKPLACE("Belajar di tempat kerja");

        private final String label;

        Share(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    private final String code;
    private final String label;
    private final Form form;
    private final Share share;

    LearningType(String code, String label, Form form, Share share) {
        this.code = code;
        this.label = label;
        this.form = form;
        this.share = share;
    }

    /** For example {@code KL07}; unique. */
    public String code() {
        return code;
    }

    /** Indonesian, as the regulation names it. */
    public String label() {
        return label;
    }

    public Form form() {
        return form;
    }

    /** Its class of 10:20:70. */
    public Share share() {
        return share;
    }

    /** By its label, under which plans keep what was planned. */
    public static Optional<LearningType> labelled(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** As the decisions name it; empty for null and for any other name. */
    public static Optional<LearningType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    public static Optional<LearningType> byCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
