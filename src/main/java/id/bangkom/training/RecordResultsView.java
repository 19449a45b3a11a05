package id.bangkom.training;

import id.bangkom.process.Option;
import java.util.List;

/** What the form {@code record-results} shows; names beyond the number of participants are null, which hides their place. */
record RecordResultsView(
        String title,
        String dates,
        String place,
        String countNote,
        List<Option> participants,
        String name1,
        String name2,
        String name3,
        String name4,
        String name5,
        String name6,
        String name7,
        String name8,
        String name9,
        String name10,
        String name11,
        String name12,
        String name13,
        String name14,
        String name15,
        String name16,
        String name17,
        String name18,
        String name19,
        String name20,
        String name21,
        String name22,
        String name23,
        String name24,
        String name25,
        String name26,
        String name27,
        String name28,
        String name29,
        String name30) {

    static RecordResultsView of(String title, String dates, String place, String countNote, List<Option> participants) {
        String[] names = new String[Programme.MOST_IN_A_CLASS];
        for (int i = 0; i < participants.size(); i++) {
            names[i] = participants.get(i).label();
        }
        return new RecordResultsView(
                title,
                dates,
                place,
                countNote,
                participants,
                names[0],
                names[1],
                names[2],
                names[3],
                names[4],
                names[5],
                names[6],
                names[7],
                names[8],
                names[9],
                names[10],
                names[11],
                names[12],
                names[13],
                names[14],
                names[15],
                names[16],
                names[17],
                names[18],
                names[19],
                names[20],
                names[21],
                names[22],
                names[23],
                names[24],
                names[25],
                names[26],
                names[27],
                names[28],
                names[29]);
    }
}
