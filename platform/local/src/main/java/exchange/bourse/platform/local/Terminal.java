package exchange.bourse.platform.local;

import java.io.Console;
import java.util.Optional;

/** The person at the terminal, if there is one. */
final class Terminal {

    private Terminal() {
    }

    /** Whether a person reads and types here, and not a script or a file. */
    static boolean present() {
        return console().isPresent();
    }

    /** Asks for a yes; without a person, or with any other answer, it is a no. */
    static boolean confirms(String question) {
        return console().map(console -> console.readLine("%s [y/N] ", question))
                .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                .isPresent();
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
