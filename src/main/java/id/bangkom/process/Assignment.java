package id.bangkom.process;

/**
 * Who a task is for: one person, or a group of which any member may take it.
 *
 * @param userId the person, or null
 * @param groupId the group, or null; made by {@code id.bangkom.access.Groups}
 */
public record Assignment(String userId, String groupId) {

    public Assignment {
        if ((userId == null) == (groupId == null)) {
            throw new IllegalArgumentException("A task is for one person or for one group");
        }
    }

    public static Assignment person(String userId) {
        return new Assignment(userId, null);
    }

    public static Assignment group(String groupId) {
        return new Assignment(null, groupId);
    }
}
