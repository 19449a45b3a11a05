package id.bangkom.needs;

import id.bangkom.hours.LearningType;
import java.util.Map;

/**
 * What the decision {@code intervention} says of a gap.
 *
 * @param method a {@link LearningType}
 * @param alternative another one for the same gap, or null
 * @param delivery a value of {@code Delivery}, or null
 * @param reason in Indonesian, or null
 */
public record Recommendation(String method, String alternative, String delivery, String reason) {

    static Recommendation of(Map<String, Object> outputs) {
        return new Recommendation(
                (String) outputs.get("method"),
                (String) outputs.get("alternative"),
                (String) outputs.get("delivery"),
                (String) outputs.get("reason"));
    }

    /** In Indonesian: method and delivery, the reason, and what may replace it; null without a method. */
    public String inWords() {
        return LearningType.named(method)
                .map(type -> type.label()
                        + (delivery == null
                                ? ""
                                : " (" + Delivery.valueOf(delivery).label() + ")")
                        + (reason == null ? "" : ". " + reason)
                        + LearningType.named(alternative)
                                .map(other -> " Bentuk pengganti: " + other.label() + ".")
                                .orElse(""))
                .orElse(null);
    }
}
