package exchange.bourse.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that a document shows: the contents of its {@code sh} blocks, but for those under a comment that says why they are not run.
 */
record Readme(List<String> scripts) {

    private static final String NOT_RUN = "<!-- not run by the tests:";

    static Readme of(Path document) throws IOException {
        List<String> scripts = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        boolean inside = false;
        boolean skipped = false;
        for (String line : Files.readAllLines(document)) {
            if (inside && line.equals("```")) {
                inside = false;
                if (!skipped) {
                    scripts.add(script.toString());
                }
                skipped = false;
            } else if (inside) {
                script.append(line).append('\n');
            } else if (line.equals("```sh")) {
                inside = true;
                script.setLength(0);
            } else if (line.startsWith(NOT_RUN)) {
                skipped = true;
            }
        }
        return new Readme(List.copyOf(scripts));
    }

    /** All of them as one script, so that a variable which one sets is there for the next. */
    String asOneScript() {
        return String.join("\n", scripts);
    }
}
