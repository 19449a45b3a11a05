package id.bangkom.notification;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with places for words, without any logic. The file has two headings, an empty line and the text:
 *
 * <pre>
 * subject: Pengingat: {{task}}
 * delivery: at-most-once
 *
 * Yth. {{recipient}},
 * </pre>
 *
 * @param name name of the file without its ending
 * @param atMostOnce what to do when nobody knows whether a mail went out: true = leave it, for reminders; false = send it
 *     again, for decisions and invitations
 * @param subject one line with places
 * @param text paragraphs with places, divided by empty lines
 */
record Template(String name, boolean atMostOnce, String subject, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern FILE =
            Pattern.compile("subject: (\\S.*)\ndelivery: (at-most-once|at-least-once)\n\n(\\S.*)", Pattern.DOTALL);

    static Template parse(String name, String content) {
        Matcher parts = FILE.matcher(content.replace("\r\n", "\n").strip());
        if (!parts.matches() || parts.group(1).contains("\n")) {
            throw new IllegalArgumentException(
                    "mail/" + name + ".txt has to begin with the lines 'subject: ...' and 'delivery: at-most-once' or"
                            + " 'delivery: at-least-once', then an empty line and the text");
        }
        return new Template(name, parts.group(2).equals("at-most-once"), parts.group(1), parts.group(3));
    }

    /** The words it has places for. */
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(subject + text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** Fills the places. A word is taken as it is: what looks like a place inside it is not filled again. */
    static String fill(String pattern, Map<String, String> words) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            String word = words.get(place.group(1));
            if (word == null) {
                throw new IllegalArgumentException("The word " + place.group(1) + " is missing");
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
