package id.bangkom.access;

import java.util.List;
import java.util.Optional;

/** The people who can log in. The engine's users, groups and tenants are read from here; there is no copy. */
public interface Accounts {

    Optional<Account> byId(String id);

    /** By NIP (18 digits, spaces allowed) or mail address, whatever its case. */
    Optional<Account> byLogin(String nipOrEmail);

    /** Active accounts that belong to a group, by name. */
    List<Account> inGroup(String groupId);

    /** Accounts of one city, active or not, by name. */
    List<Account> ofTenant(String tenant);

    /** The cities. */
    List<Tenant> tenants();
}
