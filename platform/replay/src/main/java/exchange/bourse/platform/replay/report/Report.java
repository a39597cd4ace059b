package exchange.bourse.platform.replay.report;

import java.io.PrintWriter;
import java.util.List;

/**
 * The result of a replay, for people and for exit codes.
 *
 * @param facts what happened, not judged
 * @param checks what was compared; the report holds if all of them do, and there is at least one
 */
public record Report(List<String> facts, List<Check> checks) {

    /** Keeps copies of both lists. */
    public Report {
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
    }

    /** Whether everything that was compared is as it should be. */
    public boolean holds() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
    }

    /** The exit code of the command that made the report: 0 if it holds, else 1. */
    public int exitCode() {
        return holds() ? 0 : 1;
    }

    /** Prints the report: facts, checks with their evidence, the verdict. */
    public void print(PrintWriter out) {
        facts.forEach(fact -> out.println("      " + fact));
        for (Check check : checks) {
            out.println((check.holds() ? "  ok  " : "FAIL  ") + check.title() + ": " + check.summary());
            check.evidence().forEach(line -> out.println("          " + line));
        }
        long failed = checks.stream().filter(check -> !check.holds()).count();
        out.println(holds() ? "All of it is as it should be." : failed + " of " + checks.size() + " checks failed.");
        out.flush();
    }
}
