package exchange.bourse.pipeline;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.DefineWithdrawLimit;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.RemoveWithdrawLimit;
import exchange.bourse.events.WithdrawLimitDefinition;
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
            case 5 -> freeze(member, true);
            case 6 -> MEMBERS.forEach(each -> freeze(each, false));
            case 7 -> pipeline.send("", new DefineWithdrawLimit(new WithdrawLimitDefinition(1L, null, null,
                    Commands.decimal(Integer.toString(random.nextInt(200))), Commands.decimal(Integer.toString(random.nextInt(400))))));
            case 8 -> pipeline.send("", new RemoveWithdrawLimit(1L));
            case 9 -> pipeline.send("", currency(random.nextInt(4) == 0));
            case 10 -> pipeline.send("", currency(false));
            case 11 ->
                pipeline.send("", new DefineExchange(new ExchangeDefinition(Commands.decimal("0.2"), random.nextInt(3) == 0 ? 40 : 0)));
            default -> {
                // nothing changes
            }
        }
    }

    private void freeze(String member, boolean frozen) {
        pipeline.send(member, new DefineMember(
                new MemberDefinition(member, "vip-1", 1, frozen ? MemberState.FROZEN : MemberState.ACTIVE, frozen ? null : "bobby")));
    }

    private DefineAsset currency(boolean frozen) {
        return new DefineAsset(AssetDefinition.newBuilder()
                .setAsset("usd")
                .setName("US Dollar")
                .setType(AssetType.FIAT)
                .setScale(8)
                .setPosition(1)
                .setFrozen(frozen)
                .setDepositEnabled(random.nextInt(4) > 0)
                .setWithdrawalEnabled(random.nextInt(4) > 0)
                .setMinWithdrawAmount(random.nextBoolean() ? null : Commands.decimal("5"))
                .setWithdrawFee(random.nextInt(4) > 0 ? null : Commands.decimal("0.5"))
                .build());
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
