package id.bangkom.training;

import java.util.Arrays;
import java.util.Optional;

/**
 * The forms and types of competency development (bentuk dan jalur, Perlan 10/2018), with the codes under which
 * government applications list them. How many JP each is worth is not here but in the decision {@code learning-hours}.
 */
public enum LearningType {
    STUDY_ASSIGNMENT("PD01", "Tugas Belajar", Form.EDUCATION, Method.EDUCATION),
    STUDY_PERMIT("PD02", "Izin Belajar", Form.EDUCATION, Method.EDUCATION),

    STRUCTURAL_LEADERSHIP("KL01", "Pelatihan Struktural Kepemimpinan", Form.CLASSICAL, Method.TRAINING),
    MANAGERIAL("KL02", "Pelatihan Manajerial", Form.CLASSICAL, Method.TRAINING),
    TECHNICAL("KL03", "Pelatihan Teknis", Form.CLASSICAL, Method.TRAINING),
    FUNCTIONAL("KL04", "Pelatihan Fungsional", Form.CLASSICAL, Method.TRAINING),
    SOCIO_CULTURAL("KL05", "Pelatihan Sosial Kultural", Form.CLASSICAL, Method.TRAINING),
    SEMINAR("KL06", "Seminar/Konferensi/Sarasehan", Form.CLASSICAL, Method.SEMINAR),
    WORKSHOP("KL07", "Workshop atau Lokakarya", Form.CLASSICAL, Method.WORKSHOP),
    COURSE("KL08", "Kursus", Form.CLASSICAL, Method.TRAINING),
    UPGRADING("KL09", "Penataran", Form.CLASSICAL, Method.TRAINING),
    TECHNICAL_GUIDANCE("KL10", "Bimbingan Teknis", Form.CLASSICAL, Method.TRAINING),
    SOCIALISATION("KL11", "Sosialisasi", Form.CLASSICAL, Method.SEMINAR),
    OTHER_CLASSICAL("KL12", "Jalur pelatihan klasikal lainnya", Form.CLASSICAL, Method.TRAINING),

    COACHING("NKL01", "Coaching", Form.NON_CLASSICAL, Method.COACHING),
    MENTORING("NKL02", "Mentoring", Form.NON_CLASSICAL, Method.MENTORING),
    E_LEARNING("NKL03", "E-Learning", Form.NON_CLASSICAL, Method.E_LEARNING),
    DISTANCE("NKL04", "Pelatihan Jarak Jauh", Form.NON_CLASSICAL, Method.E_LEARNING),
    SECONDMENT("NKL05", "Detasering (Secondment)", Form.NON_CLASSICAL, Method.WORKPLACE),
    OUTDOOR("NKL06", "Pembelajaran Alam Terbuka (Outbond)", Form.NON_CLASSICAL, Method.WORKSHOP),
    BENCHMARKING("NKL07", "Patok Banding (Benchmarking)", Form.NON_CLASSICAL, Method.WORKPLACE),
    EXCHANGE("NKL08", "Pertukaran PNS dengan Pegawai Swasta/BUMN/BUMD", Form.NON_CLASSICAL, Method.WORKPLACE),
    SELF_STUDY("NKL09", "Belajar Mandiri (Self Development)", Form.NON_CLASSICAL, Method.SELF_STUDY),
    COMMUNITY("NKL10", "Komunitas Belajar (Community of Practices)", Form.NON_CLASSICAL, Method.SELF_STUDY),
    ON_THE_JOB_GUIDANCE("NKL11", "Bimbingan di Tempat Kerja", Form.NON_CLASSICAL, Method.WORKPLACE),
    INTERNSHIP("NKL12", "Magang/Praktik Kerja", Form.NON_CLASSICAL, Method.WORKPLACE),
    OTHER_NON_CLASSICAL("NKL13", "Jalur pelatihan nonklasikal lainnya", Form.NON_CLASSICAL, Method.WORKPLACE);

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
    private final Method method;

    LearningType(String code, String label, Form form, Method method) {
        this.code = code;
        this.label = label;
        this.form = form;
        this.method = method;
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

    public Method method() {
        return method;
    }

    public static Optional<LearningType> byCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
