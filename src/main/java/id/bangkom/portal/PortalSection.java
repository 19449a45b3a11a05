package id.bangkom.portal;

import id.bangkom.access.CurrentUser;

/**
 * A section of the landing page. Any module adds one as a bean; a section that fails is left out with a sentence, and
 * the others are still shown.
 */
public interface PortalSection {

    /** Position on the page, smallest first. What waits for the person is at 0. */
    int order();

    /** Whether the section is for this person at all. */
    boolean isFor(CurrentUser user);

    /**
     * Name of the template, for example {@code needs/my-needs}. Its fragment {@code section(model)} is a {@code
     * <section>} with a heading of level 2.
     */
    String template();

    /** What the template shows; read anew each time the page is opened. */
    Object model(CurrentUser user);
}
