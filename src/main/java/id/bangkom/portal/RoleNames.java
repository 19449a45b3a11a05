package id.bangkom.portal;

import id.bangkom.access.Role;

/** Roles in words, as the law and the offices call them. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return switch (role) {
            case EMPLOYEE -> "Pegawai";
            case UNIT_PLANNER -> "Pengelola kepegawaian unit";
            case UNIT_HEAD -> "Kepala perangkat daerah";
            case HR_ANALYST -> "Analis SDM aparatur";
            case HR_HEAD -> "Kepala BKPSDM";
            case CITY_SECRETARY -> "Sekretaris Daerah";
            case MAYOR -> "Wali Kota";
            case PARTNER -> "Mitra penyelenggara";
            case ADMINISTRATOR -> "Administrator sistem";
        };
    }
}
