package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A member's deposits, withdrawals and transfers to others. Some of the requests are sent twice, under the same id. */
final class Paying {

    private static final int CREATED = 201;
    private static final List<String> STEPS = List.of("process", "complete", "complete", "cancel", "reject", "fail");
    private static final Set<String> EXPECTED_REFUSALS = Set.of("account.withdraw.insufficient_balance",
            "account.internal_transfer.insufficient_balance");

    private final Member member;
    private final GatewayClient operator;
    private final List<String> accounts;
    private final List<String> assets;
    private final Random random;
    private long count;

    /**
     * A member who pays.
     *
     * @param operator a connection of an operator, for this member's thread alone
     * @param accounts all members
     * @param assets what is paid in
     */
    Paying(Member member, GatewayClient operator, List<String> accounts, List<String> assets, Random random) {
        this.member = member;
        this.operator = operator;
        this.accounts = accounts;
        this.assets = assets;
        this.random = random;
    }

    /** A deposit, with a fee now and then. */
    void deposit() {
        String asset = any(assets);
        BigDecimal amount = amount();
        String tid = tid("d");
        member.book().deposited(tid, asset, amount);
        Map<String, String> request = Map.of("uid", member.account(), "currency", asset, "amount", amount.toPlainString(), "fee",
                random.nextInt(3) == 0 ? "0.01" : "0", "tid", tid);
        for (int time = 0; time <= random.nextInt(2); time++) {
            Answer answer = member.untilClear(operator, connection -> connection.post("admin/deposits/new", request));
            if (answer.status() != CREATED) {
                member.book().problem("%s was answered with %d %s".formatted(answer.request(), answer.status(), answer.body()));
            }
        }
    }

    /** A withdrawal. */
    void withdraw() {
        String asset = any(assets);
        BigDecimal amount = amount();
        String tid = tid("w");
        member.book().withdrawn(tid, asset, amount);
        send("account/withdraws", Map.of("currency", asset, "amount", amount.toPlainString(), "rid", "elsewhere", "tid", tid));
    }

    /** An operator takes a withdrawal a step on, be it in the state for that or not. */
    void settle() {
        List<String> tids = List.copyOf(member.book().withdrawals().keySet());
        if (!tids.isEmpty()) {
            Map<String, String> step = Map.of("uid", member.account(), "tid", any(tids), "action", any(STEPS), "txid", "tx");
            Answer answer = member.untilClear(operator, connection -> connection.post("admin/withdraws/actions", step));
            boolean notSeenYet = answer.status() == 404;
            if (answer.status() != CREATED && !notSeenYet) {
                member.book().problem("%s was answered with %d %s".formatted(answer.request(), answer.status(), answer.body()));
            }
        }
    }

    /** A transfer to another member. */
    void transfer() {
        String receiver = any(accounts);
        if (!receiver.equals(member.account())) {
            String asset = any(assets);
            BigDecimal amount = amount();
            String tid = tid("t");
            member.book().transferred(tid, new Movement(asset, amount, receiver));
            send("account/internal_transfers",
                    Map.of("currency", asset, "amount", amount.toPlainString(), "username_or_uid", receiver, "tid", tid));
        }
    }

    private void send(String path, Map<String, String> request) {
        for (int time = 0; time <= random.nextInt(2); time++) {
            Answer answer = member.post(path, request);
            if (answer.status() != CREATED) {
                member.book().refused();
                for (JsonNode code : answer.body().path("errors")) {
                    if (!EXPECTED_REFUSALS.contains(code.asText())) {
                        member.book().problem("%s was answered with %d %s".formatted(path, answer.status(), answer.body()));
                    }
                }
            }
        }
    }

    private String tid(String kind) {
        return "%s-%s-%d-%d".formatted(member.name(), kind, System.nanoTime(), count++);
    }

    /** Mostly small, now and then more than anybody has. */
    private BigDecimal amount() {
        return random.nextInt(20) == 0 ? BigDecimal.valueOf(10_000_000) : BigDecimal.valueOf(1L + random.nextInt(200), 2);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
