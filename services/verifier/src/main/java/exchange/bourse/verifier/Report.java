package exchange.bourse.verifier;

import exchange.bourse.verifier.Finding.Difference;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a verification found, for people.
 *
 * @param result what came of it
 */
record Report(Verification.Result result) {

    private static final int DIGITS_SHOWN = 16;
    private static final int DIFFERENCES_SHOWN = 20;
    private static final String ROW = "%-9s %-18s %9s %12s  %-16s  %-16s  %s%n";

    /** Whether the replay gave what is recorded. */
    boolean isEqual() {
        return differences().isEmpty();
    }

    String text(double seconds) {
        long translated = result.findings().stream().mapToLong(Finding::translatedCount).sum();
        StringBuilder text = new StringBuilder();
        text.append("Replayed %s, and compared %,d records, in %.1f s.%n%n".formatted(commands(),
                result.findings().stream().mapToLong(Finding::recordedCount).sum(), seconds));
        text.append(ROW.formatted("stage", "topic", "partition", "records", "recorded", "replayed", ""));
        result.findings()
                .stream()
                .filter(finding -> finding.recordedCount() + finding.replayedCount() > 0)
                .forEach(finding -> text.append(row(finding)));
        if (translated > 0) {
            text.append("%n%,d of the recorded values have an earlier release's schema, and are compared as this release reads them.%n"
                    .formatted(translated));
        }
        text.append("%nrecorded  SHA-256 %s%nreplayed  SHA-256 %s%n".formatted(hash(Finding::recordedHash), hash(Finding::replayedHash)));
        List<Difference> differences = differences();
        text.append(differences.isEmpty()
                ? "They are equal: the outputs follow from the commands.%n".formatted()
                : "They differ, in %d partitions; where each differs first:%n".formatted(differences.size()));
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(difference -> text.append("%n%s%n".formatted(difference)));
        return text.toString();
    }

    private String commands() {
        return result.commandsByStage()
                .entrySet()
                .stream()
                .map(each -> "%,d commands to %s".formatted(each.getValue(), each.getKey().name()))
                .collect(Collectors.joining(" and "));
    }

    private static String row(Finding finding) {
        return ROW.formatted(finding.stage().name(), finding.partition().topic(), finding.partition().partition(),
                "%,d".formatted(finding.recordedCount()), finding.recordedHash().substring(0, DIGITS_SHOWN),
                finding.replayedHash().substring(0, DIGITS_SHOWN), finding.difference() == null ? "ok" : "DIFFERS");
    }

    private List<Difference> differences() {
        return result.findings().stream().map(Finding::difference).filter(Objects::nonNull).toList();
    }

    private String hash(Function<Finding, String> side) {
        Hash all = new Hash();
        result.findings().forEach(finding -> {
            all.add(finding.stage().name() + finding.partition());
            all.add(side.apply(finding));
        });
        return all.hex();
    }
}
