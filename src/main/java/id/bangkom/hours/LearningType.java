package id.bangkom.hours;

import java.util.Arrays;
import java.util.Optional;

/**
 * The forms and types of competency development (bentuk dan jalur, Perlan 10/2018), with the codes under which
 * government applications list them. The decisions {@code intervention} and {@code learning-hours} name these constants;
 * how many JP each is worth is said there and not here.
 */
public enum LearningType {
    STUDY_ASSIGNMENT("PD01", "Tugas Belajar", Form.EDUCATION),
    STUDY_PERMIT("PD02", "Izin Belajar", Form.EDUCATION),

    LEADERSHIP_TRAINING("KL01", "Pelatihan Struktural Kepemimpinan", Form.CLASSICAL),
    MANAGERIAL_TRAINING("KL02", "Pelatihan Manajerial", Form.CLASSICAL),
    TECHNICAL_TRAINING("KL03", "Pelatihan Teknis", Form.CLASSICAL),
    FUNCTIONAL_TRAINING("KL04", "Pelatihan Fungsional", Form.CLASSICAL),
    SOCIO_CULTURAL_TRAINING("KL05", "Pelatihan Sosial Kultural", Form.CLASSICAL),
    SEMINAR("KL06", "Seminar/Konferensi/Sarasehan", Form.CLASSICAL),
    WORKSHOP("KL07", "Workshop atau Lokakarya", Form.CLASSICAL),
    COURSE("KL08", "Kursus", Form.CLASSICAL),
    UPGRADING("KL09", "Penataran", Form.CLASSICAL),
    TECHNICAL_GUIDANCE("KL10", "Bimbingan Teknis", Form.CLASSICAL),
    DISSEMINATION("KL11", "Sosialisasi", Form.CLASSICAL),
    OTHER_CLASSICAL("KL12", "Jalur pelatihan klasikal lainnya", Form.CLASSICAL),

    COACHING("NKL01", "Coaching", Form.NON_CLASSICAL),
    MENTORING("NKL02", "Mentoring", Form.NON_CLASSICAL),
    E_LEARNING("NKL03", "E-Learning", Form.NON_CLASSICAL),
    DISTANCE_LEARNING("NKL04", "Pelatihan Jarak Jauh", Form.NON_CLASSICAL),
    SECONDMENT("NKL05", "Detasering (Secondment)", Form.NON_CLASSICAL),
    OUTDOOR_LEARNING("NKL06", "Pembelajaran Alam Terbuka (Outbond)", Form.NON_CLASSICAL),
    BENCHMARKING("NKL07", "Patok Banding (Benchmarking)", Form.NON_CLASSICAL),
    EXCHANGE("NKL08", "Pertukaran PNS dengan Pegawai Swasta/BUMN/BUMD", Form.NON_CLASSICAL),
    SELF_LEARNING("NKL09", "Belajar Mandiri (Self Development)", Form.NON_CLASSICAL),
    COMMUNITY_OF_PRACTICE("NKL10", "Komunitas Belajar (Community of Practices)", Form.NON_CLASSICAL),
    ON_THE_JOB_GUIDANCE("NKL11", "Bimbingan di Tempat Kerja", Form.NON_CLASSICAL),
    INTERNSHIP("NKL12", "Magang/Praktik Kerja", Form.NON_CLASSICAL),
    OTHER_NON_CLASSICAL("NKL13", "Jalur pelatihan nonklasikal lainnya", Form.NON_CLASSICAL),
    /** Short modules of an e-learning platform; a rule of its own circulates for them, its legal basis is unconfirmed. */
    MICRO_LEARNING("NKL03M", "E-Learning modul singkat (microlearning)", Form.NON_CLASSICAL);

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

    private final String code;
    private final String label;
    private final Form form;

    LearningType(String code, String label, Form form) {
        this.code = code;
        this.label = label;
        this.form = form;
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

    /** As the decisions name it; empty for null and for any other name. */
    public static Optional<LearningType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    public static Optional<LearningType> byCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
