package id.bangkom.city;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.rules.Holidays;
import id.bangkom.rules.RuleBook;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's pages as a browser sees them, by role and across the border. */
@HttpTest
class CityPagesTest {

    private static final String BOUNDARY = "batas-uji";
    private static final String SORONG_HEAD = "kepalasorong";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LOGO = Pattern.compile("/lambang/[0-9a-f]{32}");
    private static final String[] HEAD = {
        "version", "0",
        "government", "Pemerintah Kota Palu",
        "agency", "Badan Kepegawaian Uji",
        "address", "Jalan Uji Nomor 1, Palu",
        "phone", "(0451) 123456",
        "mail", "",
        "website", "bkpsdmd.palu.example",
        "place", "Palu",
        "reason", "Kantor pindah"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cities cities;

    @Autowired
    private Holidays holidays;

    @Autowired
    private RuleBook book;

    @Autowired
    private CityLooks looks;

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(TestCity.mail(account), TestCity.PASSWORD).status())
                .isEqualTo(302);
        return visitor;
    }

    /** Somebody with the same office in the other city, as long as the test runs. */
    private Visitor headOfSorong() {
        if (jdbc.sql("select count(*) from account where id = ?")
                        .param(SORONG_HEAD)
                        .query(Integer.class)
                        .single()
                == 0) {
            city.account(SORONG, SORONG_HEAD, "Kepala BKPSDM Sorong", Role.HR_HEAD, null);
        }
        city.comesBack(SORONG_HEAD);
        return visitor(SORONG_HEAD);
    }

    /** Other tests share the cities. */
    @AfterEach
    void asBefore() {
        List.of("letterhead", "city_logo", "city_change")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        holidays.of(PALU, nextYear(1).getYear()).stream()
                .filter(Holidays.Holiday::ofCity)
                .forEach(day -> holidays.remove(PALU, day.day()));
        book.of(PALU, nextYear(12)).stream()
                .filter(RuleBook.Rule::ofCity)
                .forEach(rule -> book.withdraw(PALU, rule.code(), rule.from()));
        city.leaves(SORONG_HEAD);
    }

    private LocalDate nextYear(int month) {
        return LocalDate.of(cities.today(PALU).getYear() + 1, month, 14);
    }

    private static Answer upload(Visitor visitor, String name, byte[] file) {
        Matcher token = TOKEN.matcher(visitor.get("/bantuan").body());
        assertThat(token.find()).isTrue();
        return upload(visitor, name, file, token.group(1));
    }

    private static Answer upload(Visitor visitor, String name, byte[] file, String token) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request("/kota/logo")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    // letterhead and logo

    @Test
    void theAdministratorSetsTheLetterheadAndItStandsOnTheSampleLetterAndOnPaper() {
        Visitor administrator = visitor(ADMINISTRATOR);
        assertThat(administrator.get("/kota").body())
                .contains("Kop surat belum ditetapkan", "value=\"Pemerintah Kota Palu\"");
        assertThat(administrator.get("/kota/surat").body())
                .contains("belum ditetapkan")
                .doesNotContain("<article");
        assertThat(administrator.submit("/kota", "/kota/kop", HEAD).status()).isEqualTo(302);
        assertThat(administrator.get("/kota").body())
                .contains("Kop surat disimpan", "Kantor pindah", "Pengelola Aplikasi");
        assertThat(administrator.get("/kota/surat").body())
                .contains("Badan Kepegawaian Uji", "Jalan Uji Nomor 1, Palu", "Laman bkpsdmd.palu.example", "Palu, ");
        assertThat(visitor(SUPERVISOR).get("/bantuan").body())
                .as("above any page on paper")
                .contains("paper-head", "Badan Kepegawaian Uji");
        assertThat(visitor(SORONG_ANALYST).get("/kota").body())
                .doesNotContain("Badan Kepegawaian Uji", "Kantor pindah")
                .contains("Kop surat belum ditetapkan");
        Answer second = administrator.submit("/kota", "/kota/kop", HEAD);
        assertThat(second.status()).as("with the version of before").isEqualTo(409);
        assertThat(second.body()).contains("baru saja diubah orang lain");
    }

    @Test
    void whatIsWrongInALetterheadIsNamedAndTheEntriesAreKept() {
        String[] wrong = HEAD.clone();
        wrong[9] = "javascript:alert(1)";
        wrong[3] = "<script>alert(1)</script>";
        Answer answer = visitor(HR_HEAD).submit("/kota", "/kota/kop", wrong);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Isian &quot;Telepon&quot; tidak dikenali", "&lt;script&gt;alert(1)", "Badan Kepegawaian Uji")
                .doesNotContain("<script>alert");
    }

    @Test
    void aLogoIsShownAboveThePagesOfItsCityOnlyAsAPictureThatWasDrawnAnew() throws IOException, InterruptedException {
        Visitor head = visitor(HR_HEAD);
        assertThat(upload(head, "Logo Kota.JPG", PicturesTest.picture("jpeg", 900, 600))
                        .status())
                .isEqualTo(302);
        Matcher logo = LOGO.matcher(visitor(SUPERVISOR).get("/").body());
        assertThat(logo.find()).isTrue();
        String address = logo.group();

        Visitor employee = visitor(SUPERVISOR);
        HttpResponse<byte[]> picture = HttpClient.newHttpClient()
                .send(employee.request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsEntry("cache-control", List.of("max-age=86400, private"));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(400);

        assertThat(Visitor.at(port).get(address).status())
                .as("nobody who is not logged in")
                .isIn(302, 401);
        assertThat(Visitor.at(port).get("/login").body()).doesNotContain("/lambang/");
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get(address).status()).isEqualTo(404);
        assertThat(sorong.get("/").body()).doesNotContain("/lambang/").contains("bangkom");
        assertThat(headOfSorong().submit("/bantuan", "/kota/logo/hapus").status())
                .isEqualTo(409);
        assertThat(employee.get(address).status()).isEqualTo(200);

        assertThat(head.submit("/kota", "/kota/logo/hapus").status()).isEqualTo(302);
        assertThat(employee.get(address).status()).isEqualTo(404);
        assertThat(employee.get("/").body()).doesNotContain("/lambang/");
    }

    @Test
    void hostileFilesAreRefusedOnThePageInWords() {
        Visitor head = visitor(HR_HEAD);
        PicturesTest.hostile().forEach(each -> {
            Object[] file = each.get();
            Answer answer = upload(head, (String) file[1], (byte[]) file[2]);
            assertThat(answer.status()).as((String) file[0]).isEqualTo(400);
            assertThat(answer.body()).as((String) file[0]).contains((String) file[3]);
        });
        assertThat(upload(head, "", new byte[10]).body()).contains("Pilih gambar PNG atau JPEG");
        assertThat(upload(head, "../../logo.png\0.html", PicturesTest.picture("png", 100, 100))
                        .status())
                .as("a name with a null character makes the whole request unreadable, its token too")
                .isEqualTo(403);
        assertThat(upload(head, "logo.png", new byte[8 << 20]).status())
                .as("more than any upload may have")
                .isEqualTo(413);
        assertThat(head.get("/kota").body()).contains("Belum ada logo");
    }

    @Test
    void othersReadButDoNotChangeOrSeeNothingAtAll() {
        byte[] file = PicturesTest.picture("png", 100, 100);
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/kota").body()).doesNotContain("action=\"/kota/kop\"", "action=\"/kota/logo\"");
        assertThat(analyst.submit("/bantuan", "/kota/kop", HEAD).status()).isEqualTo(403);
        assertThat(upload(analyst, "logo.png", file).status()).isEqualTo(403);
        assertThat(analyst.submit("/bantuan", "/kota/logo/hapus").status()).isEqualTo(403);
        for (String other : List.of(UNIT_HEAD, SUPERVISOR, MAYOR)) {
            Visitor visitor = visitor(other);
            for (String page : List.of("/kota", "/kota/surat", "/kota/aturan", "/kota/aturan/hours.floor")) {
                assertThat(visitor.get(page).status())
                        .as("%s to %s", page, other)
                        .isEqualTo(403);
            }
            assertThat(visitor.get("/").body()).doesNotContain("href=\"/kota\"");
            assertThat(visitor.submit("/bantuan", "/kota/kop", HEAD).status()).isEqualTo(403);
            assertThat(upload(visitor, "logo.png", file).status()).isEqualTo(403);
            assertThat(visitor.submit("/bantuan", "/kota/aturan/hours.floor", "amount", "30")
                            .status())
                    .isEqualTo(403);
        }
        Visitor administrator = visitor(ADMINISTRATOR);
        assertThat(administrator.post("/kota/kop", HEAD).status())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(upload(administrator, "logo.png", file, "falsch").status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from city_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    // calendar

    @Test
    void everybodySeesTheCalendarAndFindsADay() {
        Visitor employee = visitor(SUPERVISOR);
        int year = 2027;
        String page = employee.get("/kalender?tahun=" + year).body();
        assertThat(page)
                .contains("Proklamasi Kemerdekaan", "Nasional", "Tenggat yang sudah ditetapkan tidak bergeser")
                .doesNotContain("action=\"/kalender/libur\"");
        assertThat(employee.get("/kalender?tahun=" + year + "&cari=kemerdekaan").body())
                .contains("Proklamasi Kemerdekaan", "1 hari.")
                .doesNotContain("Hari Buruh");
        assertThat(employee.get("/kalender?tahun=" + year + "&cari=agustus&urut=nama")
                        .body())
                .contains("17 Agustus " + year)
                .doesNotContain("Hari Buruh");
        assertThat(employee.get("/kalender?tahun=" + year + "&asal=daerah").body())
                .contains("Tidak ada hari yang cocok");
        assertThat(employee.get("/kalender?tahun=1999").status()).isEqualTo(404);
        assertThat(employee.get("/kalender?tahun=x").status()).isEqualTo(400);
        assertThat(employee.get("/kalender?urut=x&cari=%3Cscript%3E").body()).contains("value=\"&lt;script&gt;\"");
        assertThat(Visitor.at(port).get("/kalender").status()).isEqualTo(302);
    }

    @Test
    void theHeadAddsChangesAndRemovesADayOfTheCity() {
        LocalDate day = nextYear(7);
        LocalDate moved = day.plusDays(1);
        String year = "/kalender?tahun=" + day.getYear();
        Visitor head = visitor(HR_HEAD);
        assertThat(add(head, day, "Hari jadi kota", "SE Wali Kota 1").location())
                .contains(year);
        assertThat(head.get(year).body())
                .contains(
                        "Hari jadi kota", "SE Wali Kota 1", "/kalender/libur?tanggal=" + day, "Kepala BKPSDMD Contoh");
        assertThat(visitor(SUPERVISOR).get(year).body())
                .contains("Hari jadi kota")
                .doesNotContain("/kalender/libur?tanggal", "Perubahan terakhir");
        assertThat(visitor(SORONG_ANALYST).get(year).body()).doesNotContain("Hari jadi kota");

        Answer twice = add(head, day, "Hari lain", "SE Wali Kota 2");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("sudah menjadi hari libur", "value=\"Hari lain\"");

        String one = "/kalender/libur?tanggal=" + day;
        assertThat(head.get(one).body()).contains("value=\"Hari jadi kota\"");
        assertThat(head.submit(
                                one,
                                "/kalender/libur/ubah",
                                "tanggal",
                                day.toString(),
                                "day",
                                moved.toString(),
                                "name",
                                "Cuti hari jadi",
                                "leave",
                                "true",
                                "reason",
                                "SE Wali Kota 3")
                        .status())
                .isEqualTo(302);
        assertThat(head.get(one).status()).isEqualTo(404);
        assertThat(head.get(year).body()).contains("Cuti hari jadi", "Cuti bersama", "Dipindahkan dari");

        String there = "/kalender/libur?tanggal=" + moved;
        assertThat(head.submit(there, "/kalender/libur/hapus", "tanggal", moved.toString(), "reason", "")
                        .body())
                .contains("Isian &quot;Alasan&quot; wajib");
        assertThat(head.submit(there, "/kalender/libur/hapus", "tanggal", moved.toString(), "reason", "Batal")
                        .status())
                .isEqualTo(302);
        assertThat(holidays.of(PALU, day.getYear())).noneMatch(Holidays.Holiday::ofCity);
    }

    private static Answer add(Visitor visitor, LocalDate day, String name, String reason) {
        return visitor.submit(
                "/bantuan", "/kalender/libur", "day", day.toString(), "name", name, "leave", "false", "reason", reason);
    }

    @Test
    void nobodyElseAndNoOtherCityTouchesTheDays() {
        LocalDate day = nextYear(7);
        add(visitor(HR_HEAD), day, "Hari jadi kota", "SE Wali Kota 1");
        for (String other : List.of(HR_ANALYST, ADMINISTRATOR, UNIT_HEAD, SUPERVISOR, SORONG_ANALYST)) {
            Visitor visitor = visitor(other);
            assertThat(add(visitor, day.plusDays(1), "Libur", "Uji").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(visitor.submit("/bantuan", "/kalender/libur/hapus", "tanggal", day.toString(), "reason", "Uji")
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(visitor.get("/kalender/libur?tanggal=" + day).status())
                    .as(other)
                    .isEqualTo(403);
        }
        Visitor sorong = headOfSorong();
        assertThat(sorong.get("/kalender/libur?tanggal=" + day).status()).isEqualTo(404);
        assertThat(sorong.submit("/bantuan", "/kalender/libur/hapus", "tanggal", day.toString(), "reason", "Uji")
                        .status())
                .isEqualTo(409);
        assertThat(holidays.of(PALU, day.getYear()))
                .filteredOn(Holidays.Holiday::ofCity)
                .singleElement()
                .satisfies(left -> assertThat(left.name()).isEqualTo("Hari jadi kota"));
    }

    // rules

    @Test
    void theRulesAreFoundByMeaningGroupAndOrigin() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/kota/aturan").body())
                .contains(
                        "Pengembangan kompetensi paling sedikit bagi setiap PNS",
                        "20 JP per tahun",
                        "PP 11/2017 Pasal 203 ayat (4)",
                        "Nasional",
                        "0 bernilai kota sendiri");
        assertThat(analyst.get("/kota/aturan?cari=acting.months").body())
                .contains("Masa paling lama satu penunjukan")
                .doesNotContain("20 JP per tahun");
        assertThat(analyst.get("/kota/aturan?kelompok=MENTORING&urut=nama").body())
                .contains("mentoring.capacity")
                .doesNotContain("/kota/aturan/hours.floor");
        assertThat(analyst.get("/kota/aturan?asal=kota").body()).contains("Tidak ada aturan yang cocok");
        assertThat(analyst.get("/kota/aturan?kelompok=X").status()).isEqualTo(400);
        assertThat(analyst.get("/kota/aturan/hours.flour").status()).isEqualTo(404);
        assertThat(analyst.get("/kota/aturan/deadline.mentoring.agreeGoals.due").body())
                .contains("10 hari kerja", "Kebijakan daerah (bawaan)", "dari 1 sampai 250, tanpa pecahan")
                .doesNotContain("<button type=\"submit\" class=\"primary\"");
    }

    @Test
    void theHeadSetsAValueOfTheCityThatIsShownWithItsHistoryAndWithdrawn() {
        String rule = "/kota/aturan/hours.floor";
        LocalDate from = nextYear(2);
        Visitor head = visitor(HR_HEAD);
        city.cycle(PALU, 2019);
        assertThat(set(head, "30", from).status()).isEqualTo(302);
        assertThat(head.get(rule).body())
                .contains("Nilai kota disimpan", "30 JP per tahun", "Perwali 5", "Akan berlaku", "Sasaran kota")
                .contains("Siklus 2019: per ", "Menarik perubahan mulai", "Kembali ke nilai nasional");
        assertThat(head.get("/kota/aturan").body()).contains("Berubah mulai");
        assertThat(visitor(SORONG_ANALYST).get(rule).body()).doesNotContain("30 JP", "Perwali 5", "Sasaran kota");

        Answer again = set(head, "35", from);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("sudah menetapkan perubahan", "value=\"35\"");
        Answer low = set(head, "19,5", from.plusDays(1));
        assertThat(low.status()).isEqualTo(400);
        assertThat(low.body()).contains("dari 20 sampai 200", "value=\"19,5\"");
        assertThat(set(head, "30 JP", from.plusDays(1)).status()).isEqualTo(400);
        assertThat(set(head, "30", cities.today(PALU)).body())
                .contains("untuk hari ini dan sebelumnya tidak dapat diubah");

        LocalDate end = from.plusDays(60);
        assertThat(head.submit(rule, rule + "/nasional", "from", end.toString(), "reason", "Uji")
                        .status())
                .isEqualTo(302);
        assertThat(head.submit(rule, rule + "/tarik", "from", end.toString(), "reason", "Uji")
                        .status())
                .isEqualTo(302);
        assertThat(head.submit(rule, rule + "/tarik", "from", end.toString(), "reason", "Uji")
                        .status())
                .isEqualTo(409);
        assertThat(head.submit(rule, rule + "/tarik", "from", from.toString(), "reason", "Batal")
                        .status())
                .isEqualTo(302);
        assertThat(head.get(rule).body()).contains("ditarik", "Batal").doesNotContain("Akan berlaku");
        assertThat(book.history(PALU, "hours.floor")).hasSize(1);
    }

    private static Answer set(Visitor visitor, String amount, LocalDate from) {
        return visitor.submit(
                "/bantuan",
                "/kota/aturan/hours.floor",
                "amount",
                amount,
                "from",
                from.toString(),
                "basis",
                "Perwali 5",
                "reason",
                "Sasaran kota");
    }

    @Test
    void nobodyElseAndNoOtherCitySetsOrWithdrawsRules() {
        LocalDate from = nextYear(2);
        set(visitor(HR_HEAD), "30", from);
        String tarik = "/kota/aturan/hours.floor/tarik";
        for (String other : List.of(HR_ANALYST, ADMINISTRATOR, UNIT_HEAD)) {
            Visitor visitor = visitor(other);
            assertThat(set(visitor, "40", from.plusDays(1)).status()).as(other).isEqualTo(403);
            assertThat(visitor.submit("/bantuan", tarik, "from", from.toString(), "reason", "Uji")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        Visitor sorong = headOfSorong();
        assertThat(sorong.submit("/bantuan", tarik, "from", from.toString(), "reason", "Uji")
                        .status())
                .isEqualTo(409);
        assertThat(book.history(SORONG, "hours.floor")).hasSize(1);
        assertThat(book.history(PALU, "hours.floor")).hasSize(2);
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(RulePages.number(" 0,5 ")).isEqualByComparingTo("0.5");
        assertThat(RulePages.number("0.5")).isEqualByComparingTo("0.5");
        assertThat(RulePages.number("20")).isEqualByComparingTo("20");
        for (String other : List.of("", "-1", "1e3", "1.000,5", "lima", "0x1", "1234567")) {
            assertThat(RulePages.number(other)).as(other).isNull();
        }
    }
}
