package exchange.bourse.platform.replay.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Something bad that is done to the exchange.
 *
 * @param name what people call it
 * @param part the part that it is done to; empty for one that is found out when it is done
 * @param blow does it, and returns when nothing more is done
 */
record Trial(String name, String part, Blow blow) {

    /** In place of one part. */
    static final String EVERYWHERE = "all";

    /** A broker stands still for longer than anybody waits for one. */
    private static final Duration BROKER_FROZEN = Duration.ofSeconds(30);
    /** An engine stands still until others have its work, and does not know it when it goes on. */
    private static final Duration ENGINE_FROZEN = Duration.ofSeconds(15);

    /** Does something to the machine. */
    @FunctionalInterface
    interface Blow {
        /** Does it; returns the part that it was done to. */
        String strike(Machine machine) throws InterruptedException;
    }

    /**
     * All trials of a machine, in the order in which they are made.
     *
     * @param poison strikes at its log
     */
    static List<Trial> all(Machine machine, Blow poison) {
        List<Trial> trials = new ArrayList<>();
        for (String part : machine.parts().reversed()) {
            trials.add(new Trial("kill-" + part, part, each -> {
                each.kill(part);
                return part;
            }));
        }
        trials.add(new Trial("kill-controller", "", each -> {
            String controller = each.activeController().orElseThrow(() -> new IllegalStateException("the cluster has no controller"));
            each.kill(controller);
            return controller;
        }));
        trials.add(freeze("kafka", BROKER_FROZEN));
        trials.add(freeze("engine", ENGINE_FROZEN));
        trials.add(new Trial("fill-disk-of-kafka-2", "kafka-2", each -> {
            each.fillDisk("kafka-2");
            return "kafka-2";
        }));
        trials.add(new Trial("rolling-restart", EVERYWHERE, each -> {
            for (String part : each.parts()) {
                each.restart(part);
            }
            return EVERYWHERE;
        }));
        trials.add(new Trial("poison", EVERYWHERE, poison));
        return trials;
    }

    private static Trial freeze(String part, Duration time) {
        return new Trial("freeze-" + part, part, machine -> {
            machine.freeze(part);
            try {
                Thread.sleep(time);
            } finally {
                machine.thaw(part);
            }
            return part;
        });
    }
}
