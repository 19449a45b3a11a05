package id.bangkom.process.camunda;

import java.util.Locale;

/** The one rule by which names in Java, diagrams and forms belong together: the same words, in the place's own case. */
final class Names {

    private Names() {}

    /** {@code confirm-needs} to {@code confirmNeeds}. */
    static String camelCase(String kebabCase) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebabCase.split("-", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    /** {@code confirmNeeds} to {@code confirm-needs}. */
    static String kebabCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
