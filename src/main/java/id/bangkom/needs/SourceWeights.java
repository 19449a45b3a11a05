package id.bangkom.needs;

import id.bangkom.rules.Rules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How much each source counts in the combined gap. Only the ratio of the weights matters. */
record SourceWeights(Map<NeedSource, Double> bySource) {

    SourceWeights {
        bySource = Map.copyOf(bySource);
    }

    /** The city's weights of that day. */
    static SourceWeights of(Rules rules, String tenant, LocalDate on) {
        return new SourceWeights(Arrays.stream(NeedSource.values())
                .collect(Collectors.toMap(source -> source, source -> rules.number(tenant, source.rule(), on)
                        .doubleValue())));
    }

    double of(NeedSource source) {
        return bySource.get(source);
    }
}
