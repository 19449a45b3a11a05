package id.bangkom.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decides where nobody is left whose turn it would be: any office may be vacant in the middle of a case. */
@Component
public class Offices {

    private static final List<Role> UPWARDS = List.of(Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);

    private final Accounts accounts;

    Offices(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The first of these roles that somebody active holds; the first of all when nobody holds any of them. */
    public Role firstHeld(String tenant, Role... roles) {
        for (Role role : roles) {
            if (!accounts.inGroup(Groups.of(tenant, role)).isEmpty()) {
                return role;
            }
        }
        return roles[0];
    }

    /**
     * Who decides about somebody who has no superior: the head of the HR agency, else the city secretary, else the mayor.
     *
     * @param aboutId the account that it is about, which never decides itself
     * @return an account
     * @throws IllegalStateException when the city has none of them, which is a fault in the data
     */
    public String aboveAll(String tenant, String aboutId) {
        return upwards(tenant, aboutId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        tenant + " has no head of the HR agency, no secretary and no mayor to decide"));
    }

    /**
     * Who is asked next when somebody without a superior has not answered: as {@link #aboveAll}, but not the same person
     * again as long as there is another one. So the city secretary's delay over the head of the HR agency is the mayor's.
     *
     * @param askedId the account asked so far
     */
    public String insteadOf(String tenant, String askedId, String aboutId) {
        return upwards(tenant, aboutId)
                .filter(id -> !id.equals(askedId))
                .findFirst()
                .orElseGet(() -> aboveAll(tenant, aboutId));
    }

    private Stream<String> upwards(String tenant, String aboutId) {
        return UPWARDS.stream()
                .flatMap(role -> accounts.inGroup(Groups.of(tenant, role)).stream())
                .map(Account::id)
                .filter(id -> !id.equals(aboutId));
    }

    /** The account, unless it is null or its person has left. */
    public Optional<String> stillHere(String accountId) {
        return Optional.ofNullable(accountId)
                .flatMap(accounts::byId)
                .filter(Account::active)
                .map(Account::id);
    }
}
