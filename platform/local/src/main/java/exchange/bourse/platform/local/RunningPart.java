package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.supervision.Condition;
import exchange.bourse.platform.local.supervision.PartStatus;
import java.time.Duration;
import java.util.List;

/** A part of a running exchange, seen from another process. */
record RunningPart(String name, Local local) {

    private static final Duration TICK = Duration.ofMillis(100);

    /**
     * Finds a part.
     *
     * @throws SettingException if the exchange does not run, or not with this part
     */
    static RunningPart of(String name, Local local) {
        RunningPart part = new RunningPart(name, local);
        part.status();
        return part;
    }

    /** Waits until the part is in one of these conditions. */
    PartStatus await(Condition... conditions) throws InterruptedException {
        PartStatus status = status();
        while (!List.of(conditions).contains(status.condition())) {
            Thread.sleep(TICK);
            status = status();
        }
        return status;
    }

    /** Waits until the part is in none of these conditions. */
    void awaitChange(Condition... conditions) throws InterruptedException {
        while (List.of(conditions).contains(status().condition())) {
            Thread.sleep(TICK);
        }
    }

    private PartStatus status() {
        if (local.pidFile().supervisor().isEmpty()) {
            throw new SettingException("the exchange does not run; ./bourse up starts it");
        }
        return local.board()
                .read(name)
                .orElseThrow(() -> new SettingException("no part named %s runs; see ./bourse status".formatted(name)));
    }
}
