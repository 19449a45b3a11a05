/**
 * Our own web pages: the frame around them, the landing page and its sections, short links to tasks, help and errors.
 *
 * <p>Other modules add to it by beans: {@link id.bangkom.portal.PortalSection} for the landing page, {@link
 * id.bangkom.portal.PortalLink} for the navigation, {@link id.bangkom.access.PageRule} for who may open a page. Their
 * controllers may take {@link id.bangkom.access.CurrentUser} and {@link id.bangkom.process.Actor} as parameters, and
 * their templates use the fragment {@code portal/frame :: page}.
 *
 * <p>Lists take {@link id.bangkom.portal.ListRequest} as a parameter, put a {@link id.bangkom.portal.Listing} into the model and
 * are drawn by the fragments of {@code portal/list}; years of the same page by {@code portal/years}.
 */
package id.bangkom.portal;
