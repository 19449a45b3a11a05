package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.portal.Choices;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages about people and units have in common: who may open them, and the page that shows what a change will do. */
@Component
class ChangePages {

    static final String PEOPLE = "/pegawai";
    static final String UNITS = "/organisasi";
    static final String ACTING = "/pejabat-sementara";
    static final String QUALITY = "/mutu-data";

    /** An effect in words. */
    record EffectRow(String what, String task, String about, String from, String to, String reason) {}

    /** A change in words. */
    record ChangeRow(
            String id,
            String kind,
            String what,
            String state,
            String letter,
            String reason,
            String entered,
            String note,
            boolean planned,
            List<EffectRow> effects) {}

    private final Named named;
    private final Changes changes;
    private final Cities cities;

    ChangePages(Named named, Changes changes, Cities cities) {
        this.named = named;
        this.changes = changes;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule peopleRule() {
            return hr(PEOPLE);
        }

        @Bean
        PageRule unitsRule() {
            return hr(UNITS);
        }

        @Bean
        PageRule actingRule() {
            return hr(ACTING);
        }

        @Bean
        PageRule qualityRule() {
            return hr(QUALITY);
        }

        @Bean
        PageRule delegationRule() {
            return PageRule.everyone(DelegationPages.PATH + "/**");
        }

        @Bean
        PortalLink peopleLink() {
            return PortalLink.only(70, PortalMenu.PEOPLE, "Pegawai", PEOPLE, Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink unitsLink() {
            return PortalLink.only(72, PortalMenu.PEOPLE, "Organisasi", UNITS, Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink actingLink() {
            return PortalLink.only(74, PortalMenu.PEOPLE, "Plt. dan Plh.", ACTING, Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink qualityLink() {
            return PortalLink.only(76, PortalMenu.PEOPLE, "Mutu data", QUALITY, Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink delegationLink() {
            return PortalLink.everyone(80, PortalMenu.PEOPLE, "Pelimpahan", DelegationPages.PATH);
        }

        private static PageRule hr(String path) {
            return PageRule.only(path + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    /**
     * The page before a change is entered: what it is, what it does to open tasks, and a button to go on.
     *
     * @param back where the person came from; the forms below it check a change and enter it
     */
    ModelAndView confirm(CurrentUser user, Order order, Consequences consequences, String back) {
        ModelAndView page = new ModelAndView("staffing/confirm");
        page.addObject("title", order.kind().label());
        page.addObject("sentence", named.order(user.tenant(), order));
        page.addObject("future", order.on().isAfter(cities.today(user.tenant())));
        page.addObject("order", order);
        page.addObject("moved", rows(user.tenant(), consequences.of(Consequences.Kind.TRANSFERRED)));
        page.addObject("ended", rows(user.tenant(), consequences.of(Consequences.Kind.ENDED)));
        page.addObject("kept", rows(user.tenant(), consequences.of(Consequences.Kind.KEPT)));
        boolean choosesSupervisor = order.kind() == Kind.MOVE || order.kind() == Kind.SECONDMENT;
        page.addObject(
                "supervisors",
                choosesSupervisor ? named.supervisors(user.tenant(), order.unitId()) : List.<Option>of());
        page.addObject("back", back);
        page.addObject("go", back + "/catat");
        page.addObject("check", back + "/periksa");
        return page;
    }

    List<EffectRow> rows(String tenant, List<Consequences.Effect> effects) {
        return effects.stream()
                .map(effect -> new EffectRow(
                        effect.kind().label(),
                        effect.task() == null ? "Seluruh proses" : effect.task(),
                        effect.about() == null ? "" : effect.about(),
                        named.holder(tenant, effect.fromId()),
                        named.holder(tenant, effect.toId()),
                        effect.reason()))
                .toList();
    }

    List<ChangeRow> changes(String tenant, List<Change> found) {
        return found.stream()
                .map(change -> new ChangeRow(
                        change.id(),
                        change.order().kind().label(),
                        named.order(tenant, change.order()),
                        change.state().label(),
                        change.order().letterNo(),
                        change.order().reason(),
                        Words.time(change.enteredAt(), cities.city(tenant).zone()) + " oleh "
                                + named.person(change.enteredBy()),
                        change.state() == Change.State.FAILED || change.state() == Change.State.WITHDRAWN
                                ? change.note()
                                : null,
                        change.state() == Change.State.PLANNED,
                        change.state() == Change.State.APPLIED
                                ? rows(tenant, changes.effectsOf(tenant, change.id()))
                                : List.of()))
                .toList();
    }

    /** What becomes of a change, or the page where it was written once more, with what is wrong. */
    static ModelAndView checked(OrderForm form, Supplier<ModelAndView> page, Supplier<ModelAndView> change) {
        try {
            return change.get();
        } catch (Refusal refused) {
            return refused(refused, page.get().addObject("form", form));
        }
    }

    static void requireOffered(OrderForm form, Set<Kind> offered, String page) {
        if (form.kind() == null || !offered.contains(form.kind())) {
            throw Refusal.invalid("Pilih jenis perubahan yang ditawarkan pada halaman " + page + ".");
        }
    }

    /** The same page again, with what is wrong. */
    static ModelAndView refused(Refusal refused, ModelAndView page) {
        page.addObject("problem", refused.getMessage());
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }

    static List<Option> options(LeaveKind... kinds) {
        return Choices.options(kinds, LeaveKind::label);
    }

    static List<Option> offices() {
        return Choices.options(Office.values(), Office::label);
    }
}
