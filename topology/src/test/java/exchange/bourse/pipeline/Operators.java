package exchange.bourse.pipeline;

import exchange.bourse.events.RemoveFee;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Operators who, now and then, lay down something about members and fees, sensible or not. */
final class Operators {

    private static final List<String> MEMBERS = List.of("alice", "bob", "carol", "dave");
    private static final List<String> GROUPS = List.of("vip-0", "vip-1", "vip-2", "any");
    private static final int RATE_MILLIONTHS_MAX = 500_001;
    private static final int EVERY = 25;

    private final Pipeline pipeline;
    private final Random random;

    /** Begins with members who brought each other, and a table of fees with volumes. */
    Operators(Pipeline pipeline, long seed) {
        this.pipeline = pipeline;
        this.random = new Random(~seed);
        pipeline.send("alice", Commands.member("alice", "vip-1", "bob"));
        pipeline.send("carol", Commands.member("carol", "vip-0", "nobody-here"));
        pipeline.send("", Commands.fee(1, "vip-1", "0.0007", "0.0017", null));
        pipeline.send("", Commands.fee(2, null, "0.0006", "0.0016", "20000"));
        pipeline.send("", Commands.fee(3, "vip-1", "0.0005", "0.0015", "30000"));
        pipeline.send("", Commands.referralShare("0.3"));
    }

    /** Perhaps lays something down. */
    void layDown() {
        String member = any(MEMBERS);
        switch (random.nextInt(4 * EVERY)) {
            case 0 -> pipeline.send(member, Commands.member(member, any(GROUPS), random.nextInt(4) == 0 ? null : any(MEMBERS)));
            case 1 -> pipeline.send("", Commands.fee(1L + random.nextInt(6), any(GROUPS), rate(), rate(), null));
            case 2 -> pipeline.send("",
                    Commands.fee(1L + random.nextInt(6), group(), rate(), rate(), Long.toString(10_000L * random.nextInt(9))));
            case 3 -> pipeline.send("", new RemoveFee(1L + random.nextInt(6)));
            case 4 -> pipeline.send("", Commands.referralShare(rate()));
            default -> {
                // nothing changes
            }
        }
    }

    private @Nullable String group() {
        return random.nextBoolean() ? null : any(GROUPS);
    }

    private String rate() {
        return BigDecimal.valueOf(random.nextInt(4) == 0 ? random.nextInt(RATE_MILLIONTHS_MAX + 1) : random.nextInt(5_000), 6)
                .toPlainString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
