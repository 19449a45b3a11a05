package id.bangkom.portal;

import java.util.List;

/** Which links of the navigation stand together. Each group folds; one link alone stands by itself. */
public enum PortalMenu {
    /** What everybody uses every day: never folded. */
    DAILY(null),
    /** The running year: stages, ceilings, classes, mentoring. */
    YEAR("Siklus tahunan"),
    /** What people should be able to do and what they can. */
    COMPETENCY("Kompetensi"),
    /** Who works where, and who stands in for whom. */
    PEOPLE("Kepegawaian"),
    /** What a city sets for itself, and what its administrators watch. */
    CITY("Pengaturan");

    private final String label;

    PortalMenu(String label) {
        this.label = label;
    }

    /**
     * Links as they are shown together.
     *
     * @param label Indonesian, or null when the only link speaks for itself
     * @param links in their order, at least one
     */
    record Shown(String label, List<PortalLink> links) {}

    /** How these links of the group are shown to somebody who sees only them. */
    List<Shown> show(List<PortalLink> links) {
        if (label == null || links.size() == 1) {
            return links.stream().map(link -> new Shown(null, List.of(link))).toList();
        }
        return List.of(new Shown(label, links));
    }
}
