package exchange.bourse.platform.replay.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * One statement about a replay, and whether it is true.
 *
 * @param title what was compared
 * @param holds whether it is as it should be
 * @param summary the result in one line, with its numbers
 * @param evidence the first of the things that contradict it, or what else a reader needs to judge it
 */
public record Check(String title, boolean holds, String summary, List<String> evidence) {

    private static final int EVIDENCE_MAX = 10;

    /** Keeps the first lines of the evidence, and says how many there are besides. */
    public Check {
        if (evidence.size() > EVIDENCE_MAX) {
            List<String> first = List.copyOf(evidence.subList(0, EVIDENCE_MAX));
            int besides = evidence.size() - EVIDENCE_MAX;
            evidence = Stream.concat(first.stream(), Stream.of("... and " + besides + " more")).toList();
        } else {
            evidence = List.copyOf(evidence);
        }
    }

    /** A check that holds exactly if nothing contradicts it. */
    public static Check of(String title, String summary, List<String> contradictions) {
        return new Check(title, contradictions.isEmpty(), summary, contradictions);
    }

    /** A check that could not be made, which counts as failed: a report must not claim what nobody looked at. */
    public static Check impossible(String title, String reason) {
        return new Check(title, false, "could not be compared: " + reason, List.of());
    }
}
