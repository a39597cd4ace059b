package exchange.bourse.gateway.commands;

import java.time.Duration;

/** A moment between two looks at something that may change. */
final class Pause {

    private Pause() {
    }

    /** Waits; false if the thread is to end, and waiting makes no sense any more. */
    static boolean of(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
