package id.bangkom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.Option;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private enum Sort {
        NAME,
        DATE
    }

    private static ListRequest asked(String words, String order, Integer page) {
        return new ListRequest(words, order, page, null);
    }

    @Test
    void otherPagesAndFilesAreAskedForAsThisPageWas() {
        Listing list = Listing.of(asked("a&b=c é#", "DATE", 2), "/laporan/{year:\\d{4}}/{kind:a|b}", 2027, "x/y")
                .choice("jenis", "Jenis", "Semua", Sort.values(), Sort::name, null)
                .fixed("tahun", 2026)
                .sorts(Sort.values(), Sort::name, Sort.DATE)
                .pages(250);
        assertThat(list.path()).isEqualTo("/laporan/2027/x%2Fy");
        assertThat(list.page(3))
                .isEqualTo("/laporan/2027/x%2Fy?cari=a%26b%3Dc%20%C3%A9%23&jenis=&tahun=2026&urut=DATE&hal=3");
        assertThat(list.file("xlsx"))
                .isEqualTo(
                        "/laporan/2027/x%2Fy/unduh?cari=a%26b%3Dc%20%C3%A9%23&jenis=&tahun=2026&urut=DATE&format=xlsx");
        assertThat(list.choices().get(1).label()).isNull();
    }

    @Test
    void aPageThatDoesNotExistIsTheNearestOne() {
        List<Integer> all = IntStream.range(0, 250).boxed().toList();
        Listing last = Listing.of(asked("", "", 99), "/x").pages(all.size());
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.part(all)).containsExactlyElementsOf(all.subList(200, 250));
        Listing first = Listing.of(asked("", "", -1), "/x").pages(all.size(), 50);
        assertThat(first.last()).isEqualTo(5);
        assertThat(first.part(all)).containsExactlyElementsOf(all.subList(0, 50));
        assertThat(Listing.of(ListRequest.ALL, "/x").pages(0).last()).isEqualTo(1);
        assertThat(Listing.of(ListRequest.ALL, "/x").pages(1200).count()).isEqualTo("1.200");
    }

    @Test
    void yearsAreChosenByTheirNumber() {
        Listing list = Listing.of(ListRequest.ALL, "/x").years("Tahun", null, List.of(2028, 2027), "2027");
        assertThat(list.choices())
                .containsExactly(new Listing.Choice(
                        "tahun",
                        "Tahun",
                        null,
                        List.of(new Option("2028", "2028"), new Option("2027", "2027")),
                        "2027"));
    }

    @Test
    void wordsAreFoundWhateverTheirCase() {
        assertThat(asked("  dinas ", null, null).finds(null, "Kepala DINAS Sosial"))
                .isTrue();
        assertThat(asked("dinas", null, null).finds("Badan", null)).isFalse();
        assertThat(ListRequest.ALL.finds("Badan")).isTrue();
    }

    @Test
    void linesAreOrderedAsIsAskedForAndAsUsualOtherwise() {
        Orders<String> orders = Orders.<String>usual("nama", "Nama", Comparator.naturalOrder())
                .or(
                        "panjang",
                        "Terpanjang",
                        Comparator.comparingInt(String::length).reversed());
        List<String> lines = List.of("bb", "a", "ccc");
        assertThat(lines.stream().sorted(orders.of(asked(null, "panjang", null))))
                .containsExactly("ccc", "bb", "a");
        assertThat(lines.stream().sorted(orders.of(asked(null, "harga", null)))).containsExactly("a", "bb", "ccc");
        Listing list = Listing.of(asked(null, "harga", null), "/x").sorts(orders);
        assertThat(list.sort()).isEqualTo("nama");
        assertThat(list.sorts()).containsExactly(new Option("Nama", "nama"), new Option("Terpanjang", "panjang"));
    }

    @Test
    void theWordsMayHaveAnotherNameInTheAddress() {
        assertThat(Listing.of(asked("budi", null, null), "/x").by("nama").file("csv"))
                .isEqualTo("/x/unduh?nama=budi&urut=&format=csv");
    }

    @Test
    void anOrderThatDoesNotExistIsTheUsualOne() {
        assertThat(asked(null, "DATE", null).order(Sort.values(), Sort.NAME)).isEqualTo(Sort.DATE);
        assertThat(asked(null, "PRICE", null).order(Sort.values(), Sort.NAME)).isEqualTo(Sort.NAME);
    }
}
