package id.bangkom.outreach;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.outreach.CampaignRows.Campaign;
import id.bangkom.outreach.CampaignRows.Readers;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about a year, and who has read it. */
class CampaignRowsTest {

    private static final int YEAR = 2027;
    private static final Instant NOW = ProcessTestConfiguration.MORNING;
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);

    private static Campaign campaign(int year, String title, int version) {
        return new Campaign(PALU, year, title, "Satu\n\nDua", version, HR_HEAD, NOW);
    }

    @EachDatabase
    void whoWritesOnAVersionThatWasChangedMeanwhileIsRefused(Database db) {
        TestCity.in(db);
        CampaignRows rows = new CampaignRows(db.jdbc());
        assertThat(rows.find(PALU, YEAR)).isEmpty();
        assertThat(rows.write(campaign(YEAR, "Pertama", 1), 0)).isTrue();
        assertThat(rows.write(campaign(YEAR, "Juga pertama", 1), 0)).isFalse();
        assertThat(rows.write(campaign(YEAR, "Kedua", 2), 1)).isTrue();
        assertThat(rows.write(campaign(YEAR, "Juga kedua", 2), 1)).isFalse();
        assertThat(rows.find(PALU, YEAR)).contains(campaign(YEAR, "Kedua", 2));
        assertThat(rows.find(SORONG, YEAR)).isEmpty();
    }

    @EachDatabase
    void theLatestOpenYearIsShownUntilItIsReadAndReadersAreCountedPerUnit(Database db) {
        TestCity city = TestCity.in(db);
        CampaignRows rows = new CampaignRows(db.jdbc());
        rows.write(campaign(YEAR, "Tahun ini", 1), 0);
        assertThat(rows.unread(PALU, SUPERVISOR)).as("not opened").isEmpty();
        city.cycle(PALU, YEAR);
        city.cycle(PALU, YEAR + 1);
        assertThat(rows.unread(PALU, SUPERVISOR)).contains(campaign(YEAR, "Tahun ini", 1));
        rows.write(campaign(YEAR + 1, "Tahun depan", 1), 0);
        assertThat(rows.unread(PALU, SUPERVISOR)).contains(campaign(YEAR + 1, "Tahun depan", 1));
        assertThat(rows.unread(SORONG, SORONG_ANALYST)).isEmpty();

        rows.read(PALU, YEAR + 1, SUPERVISOR, NOW);
        rows.read(PALU, YEAR + 1, SUPERVISOR, NOW.plusSeconds(60));
        rows.read(PALU, YEAR + 1, HR_ANALYST, NOW);
        rows.read(PALU, YEAR + 1, SORONG_ANALYST, NOW);
        assertThat(db.jdbc()
                        .sql("select count(*) from campaign_read")
                        .query(Integer.class)
                        .single())
                .as("once each, and nobody of another city")
                .isEqualTo(2);
        assertThat(rows.unread(PALU, SUPERVISOR)).contains(campaign(YEAR, "Tahun ini", 1));
        // Head, supervisor and planner of the department; secretary, head, analyst and administrator of the agency.
        assertThat(rows.readers(PALU, YEAR + 1, TODAY))
                .containsExactly(new Readers(HR_UNIT, 4, 1), new Readers(UNIT, 3, 1));
        assertThat(rows.readers(SORONG, YEAR + 1, TODAY)).containsExactly(new Readers("dinassorong", 1, 0));
    }

    @Test
    void anEmptyLineBeginsAParagraph() {
        assertThat(CampaignPages.paragraphs("Satu\r\nmasih satu\r\n\r\n \n\nDua\n"))
                .isEqualTo(List.of("Satu\nmasih satu", "Dua"));
    }
}
