package id.bangkom.city;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.bangkom.access.MailAddress;
import id.bangkom.background.AfterTransaction;
import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.portal.CityHead;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The city's letterhead and logo, on its letters and above its pages. */
@Component
class CityLooks implements CityHead {

    private static final int REASON = 300;

    /** One number or several. */
    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9+() ./,-]{4,60}");

    private static final Pattern WEBSITE = Pattern.compile(
            "(?:https?://)?[A-Za-z0-9][A-Za-z0-9.-]{0,120}\\.[A-Za-z]{2,63}(?:/[A-Za-z0-9._~/-]{0,120})?");

    private final CityRows rows;
    private final Pictures pictures;
    private final Rights rights;
    private final Clock clock;

    /**
     * It stands above each page and changes once in years; another node of the application sees a change after a minute
     * at the latest.
     */
    private final LoadingCache<String, Optional<Head>> heads =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    CityLooks(CityRows rows, Pictures pictures, Rights rights, Clock clock) {
        this.rows = rows;
        this.pictures = pictures;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Optional<Head> of(String tenant) {
        return heads.get(tenant);
    }

    private Optional<Head> load(String tenant) {
        Optional<Letterhead> head = rows.letterhead(tenant);
        Optional<String> logo = rows.logoId(tenant).map(CityLooks::address);
        return head.isEmpty() && logo.isEmpty()
                ? Optional.empty()
                : Optional.of(new Head(
                        logo.orElse(null),
                        head.map(Letterhead::government).orElse(null),
                        head.map(Letterhead::agency).orElse(null),
                        head.map(Letterhead::lines).orElse(List.of())));
    }

    static String address(String logoId) {
        return CityPages.LOGO + "/" + logoId;
    }

    /**
     * Sets the letterhead.
     *
     * @param head as it was written, with the version that was seen
     * @throws Refusal when this person may not, an entry is wrong, or somebody else was first
     */
    @Transactional
    void set(Actor actor, Letterhead head, String reason) {
        rights.requireLooks(actor);
        Letterhead kept = checked(head, Entries.line(reason));
        rows.save(actor.tenant(), kept);
        note(actor, Subject.LETTERHEAD, "Kop surat menjadi: " + summary(kept), Entries.line(reason));
        forget(actor.tenant());
    }

    private static String summary(Letterhead head) {
        return head.government() + "; " + head.agency() + "; " + String.join("; ", head.lines()) + "; " + head.place();
    }

    private static Letterhead checked(Letterhead written, String reason) {
        Letterhead head = new Letterhead(
                Entries.line(written.government()),
                Entries.line(written.agency()),
                Entries.line(written.address()),
                Entries.line(written.phone()),
                MailAddress.kept(Entries.line(written.mail())),
                Entries.line(written.website()),
                Entries.line(written.place()),
                written.version());
        List<FieldProblem> problems = new ArrayList<>();
        Entries.require(problems, "government", "Nama pemerintah daerah", head.government(), 3, 150);
        Entries.require(problems, "agency", "Nama perangkat daerah", head.agency(), 3, 150);
        Entries.require(problems, "address", "Alamat", head.address(), 5, 300);
        Entries.limit(problems, "phone", "Telepon", head.phone(), 60);
        Entries.form(problems, "phone", "Telepon", head.phone(), PHONE, "(0451) 123456");
        if (head.mail() != null && !MailAddress.isOne(head.mail())) {
            problems.add(new FieldProblem(
                    "mail", "Isian \"Surel\" tidak dikenali: \"" + head.mail() + "\". Contoh: bkpsdm@kota.go.id."));
        }
        Entries.limit(problems, "website", "Laman", head.website(), 150);
        Entries.form(problems, "website", "Laman", head.website(), WEBSITE, "bkpsdm.kota.go.id");
        Entries.require(problems, "place", "Tempat penandatanganan", head.place(), 3, 80);
        Entries.require(problems, "reason", "Alasan perubahan", reason, 3, REASON);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return head;
    }

    /**
     * Replaces the logo by what a file shows.
     *
     * @throws Refusal when this person may not, or the file is no suitable picture
     */
    @Transactional
    void setLogo(Actor actor, String name, byte[] file) {
        rights.requireLooks(actor);
        Picture picture = pictures.clean(name, file);
        keepLogo(actor.tenant(), picture);
        note(
                actor,
                Subject.LOGO,
                "Logo diganti dengan gambar " + picture.width() + " × " + picture.height() + " piksel.",
                "Unggahan logo");
    }

    /** For whoever has drawn the picture. */
    void keepLogo(String tenant, Picture picture) {
        rows.saveLogo(tenant, UUID.randomUUID().toString().replace("-", ""), picture);
        forget(tenant);
    }

    /** @throws Refusal when this person may not, or there is none */
    @Transactional
    void removeLogo(Actor actor) {
        rights.requireLooks(actor);
        if (!rows.removeLogo(actor.tenant())) {
            throw Refusal.conflict("Kota ini tidak lagi mempunyai logo.");
        }
        note(actor, Subject.LOGO, "Logo dihapus.", "Penghapusan logo");
        forget(actor.tenant());
    }

    private void note(Actor actor, Subject subject, String summary, String reason) {
        rows.note(
                actor.tenant(), new Change(subject, subject.name(), summary, reason, actor.userId(), clock.instant()));
    }

    private void forget(String tenant) {
        AfterTransaction.forget(() -> heads.invalidate(tenant));
    }
}
