package exchange.bourse.platform.replay.audience;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks whether the numbered streams that one client gets have gaps. It reads of a message only its name and its sequence, because an
 * audience reads very many.
 */
final class Sequences {

    private static final String SEQUENCE = "\"sequence\":";
    private static final String SNAPSHOT = ".ob-snap";
    private static final String INCREMENT = ".ob-inc";

    private final Map<String, Long> lastByStream = new HashMap<>();
    private long messages;
    private long gaps;

    /** Takes in a message. */
    void take(CharSequence text) {
        String message = text.toString();
        messages++;
        int at = message.lastIndexOf(SEQUENCE);
        if (at < 0) {
            return;
        }
        String stream = message.substring(2, message.indexOf('"', 2));
        long sequence = number(message, at + SEQUENCE.length());
        if (stream.endsWith(SNAPSHOT)) {
            lastByStream.put(stream.replace(SNAPSHOT, INCREMENT), sequence);
            return;
        }
        Long last = lastByStream.put(stream, sequence);
        // A book begins with a snapshot; trades begin with any.
        boolean begins = last == null && !stream.endsWith(INCREMENT);
        if (!begins && (last == null || sequence != last + 1)) {
            gaps++;
        }
    }

    private static long number(String text, int from) {
        long number = 0;
        for (int index = from; index < text.length() && Character.isDigit(text.charAt(index)); index++) {
            number = 10 * number + Character.digit(text.charAt(index), 10);
        }
        return number;
    }

    long messages() {
        return messages;
    }

    /** How often a sequence was not the next one. */
    long gaps() {
        return gaps;
    }

    /** The last sequences, by stream. */
    Map<String, Long> last() {
        return Map.copyOf(lastByStream);
    }
}
