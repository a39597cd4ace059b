package exchange.bourse.pipeline;

import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Transfers of every kind by chance, sensible or not; ids come again. */
final class AnyTransfers {

    private static final List<Integer> CODES = List.of(201, 201, 201, 201, 202, 101, 301, 401, 211, 291, 999);
    private static final List<String> OPERATORS = List.of("ops", "second");

    private final Random random;
    private final List<String> members;

    AnyTransfers(Random random, List<String> members) {
        this.random = random;
        this.members = members;
    }

    /** Sends a transfer, or a decision about one. */
    void send(Pipeline pipeline, long round) {
        String id = "t" + (round / 50 + random.nextInt(3));
        pipeline.send(id, random.nextInt(3) == 0 ? decision(id) : transfer(id));
    }

    private SpecificRecord decision(String id) {
        return new SettleTransfer(id, any(List.of(TransferAction.values())), any(OPERATORS));
    }

    private SpecificRecord transfer(String id) {
        TransferKind kind = any(List.of(TransferKind.values()));
        if (kind == TransferKind.INTERNAL) {
            String sender = any(members);
            return new PostTransfer(id, kind, "", "", "", random.nextInt(9) == 0 ? any(members) : sender,
                    List.of(new TransferLeg("usd", amount(), 201, sender, 201, any(members))));
        }
        List<TransferLeg> legs = new ArrayList<>();
        int count = kind == TransferKind.ADJUSTMENT ? 1 : 1 + random.nextInt(4);
        for (int leg = 0; leg < count; leg++) {
            int debit = kind == TransferKind.ADJUSTMENT ? 101 : any(CODES);
            int credit = any(CODES);
            String asset = random.nextInt(12) == 0 ? any(List.of("doge", "btc")) : "usd";
            legs.add(new TransferLeg(asset, amount(), debit, memberOf(debit), credit, memberOf(credit)));
        }
        return new PostTransfer(id, kind, "misc", "", "by chance", any(OPERATORS), legs);
    }

    private BigDecimal amount() {
        int amount = switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> 50_000;
            default -> 1 + random.nextInt(400);
        };
        return Commands.decimal(Integer.toString(amount));
    }

    private @Nullable String memberOf(int code) {
        boolean members200 = code / 100 == 2 && code != 291;
        return members200 == (random.nextInt(20) != 0) ? any(members) : null;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
