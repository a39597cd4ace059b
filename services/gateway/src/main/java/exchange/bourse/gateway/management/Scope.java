package exchange.bourse.gateway.management;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signer can be permitted, in Peatio's words. */
enum Scope {
    READ_ACCOUNTS,
    READ_DEPOSITS,
    WRITE_DEPOSITS,
    READ_WITHDRAWS,
    WRITE_WITHDRAWS,
    READ_OPERATIONS,
    WRITE_TRANSFERS,
    TOOLS;

    /** The scope with a name, whatever stands between its words: settings do not keep underscores. */
    static Optional<Scope> named(String name) {
        String letters = letters(name);
        return Arrays.stream(values()).filter(scope -> letters(scope.name()).equals(letters)).findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
