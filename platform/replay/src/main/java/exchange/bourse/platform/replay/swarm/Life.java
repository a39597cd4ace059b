package exchange.bourse.platform.replay.swarm;

import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What a member does all day, by a seed. What others do, and when, no seed can say. */
final class Life {

    private static final BigDecimal MIDDLE = BigDecimal.valueOf(250);
    private static final long PAUSE_MAX_NS = Duration.ofMillis(100).toNanos();

    private final Random random;
    private final List<Habit> habits;

    /** Something that is done in so many of a hundred cases. */
    private record Habit(int percent, Runnable act) {}

    Life(Member member, GatewayClient operator, MarketRules rules, List<String> accounts, long seed) {
        random = new Random(seed);
        Trading trading = new Trading(member, rules, MIDDLE, random);
        Paying paying = new Paying(member, operator, accounts, List.of(rules.base(), rules.quote()), random);
        habits = List.of(new Habit(55, trading::place), new Habit(15, trading::cancelSome), new Habit(7, trading::amendSome),
                new Habit(4, paying::deposit), new Habit(5, paying::withdraw), new Habit(4, paying::settle), new Habit(5, paying::transfer),
                new Habit(4, new BadRequests(member, rules, random)::send),
                new Habit(1, new DoubleSpending(member, rules, accounts, random)::attempt));
    }

    /** Does one thing after the other, with short pauses, for as long as it goes on. */
    void live(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            int chance = random.nextInt(100);
            for (Habit habit : habits) {
                chance -= habit.percent();
                if (chance < 0) {
                    habit.act().run();
                    break;
                }
            }
            LockSupport.parkNanos((long) (random.nextDouble() * PAUSE_MAX_NS));
        }
    }
}
