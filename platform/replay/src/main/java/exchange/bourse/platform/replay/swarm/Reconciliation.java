package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds one member's books against what the exchange shows that member: every order, every fill, every payment, and both balances of each
 * asset, to the last unit. What was asked is the member's own; whether it was done is the exchange's word, and what that means for the
 * balances is computed here.
 */
final class Reconciliation {

    private final Member member;
    private final MarketRules rules;
    private final Map<String, Balance> start;
    private final List<String> problems = new ArrayList<>();
    private final Fills fills;
    private final Map<String, BigDecimal> total = new HashMap<>();
    private final Map<String, BigDecimal> locked = new HashMap<>();
    private List<JsonNode> fillRows = List.of();

    /**
     * A comparison for one member.
     *
     * @param start what the member had when the books were begun; what was locked then stays so
     */
    Reconciliation(Member member, MarketRules rules, Map<String, Balance> start) {
        this.member = member;
        this.rules = rules;
        this.start = start;
        fills = new Fills(rules, problems);
    }

    /**
     * Compares.
     *
     * @param received completed transfers of others to this member
     * @param now what the exchange says that the member has
     * @return everything that is not as it should be
     */
    List<String> compare(List<Movement> received, Map<String, Balance> now) {
        problems.addAll(member.book().problems());
        orders();
        payments(received);
        for (String asset : List.of(rules.base(), rules.quote())) {
            Balance shown = now.getOrDefault(asset, Balance.ZERO);
            Balance before = start.getOrDefault(asset, Balance.ZERO);
            BigDecimal expectedLocked = before.locked().add(locked.getOrDefault(asset, BigDecimal.ZERO));
            BigDecimal expected = before.main()
                    .add(before.locked())
                    .add(total.getOrDefault(asset, BigDecimal.ZERO))
                    .add(fills.change(asset));
            if (shown.main().add(shown.locked()).compareTo(expected) != 0 || shown.locked().compareTo(expectedLocked) != 0) {
                problems.add("%s %s: has %s and locked %s; by its own books %s in all, of which locked %s".formatted(member.name(), asset,
                        shown.main(), shown.locked(), expected, expectedLocked));
            }
        }
        return problems;
    }

    /** The fills as the exchange shows them, once they were compared. */
    List<JsonNode> fills() {
        return fillRows;
    }

    private void orders() {
        Map<Long, JsonNode> rows = new HashMap<>();
        List<JsonNode> listed = member.list("market/orders?market=" + rules.id());
        byName(listed);
        Set<Long> unseen = new HashSet<>(member.book().orders().keySet());
        listed.forEach(order -> {
            if (unseen.remove(order.path("id").asLong())) {
                rows.put(order.path("id").asLong(), order);
            } else if (rows.containsKey(order.path("id").asLong())) {
                problems.add("order %s is listed twice".formatted(order));
            }
        });
        unseen.forEach(id -> problems.add("order %d was taken and is lost".formatted(id)));
        fillRows = member.list("market/trades?market=" + rules.id())
                .stream()
                .filter(fill -> member.book().orders().containsKey(fill.path("order_id").asLong()))
                .toList();
        fillRows.forEach(fill -> {
            long id = fill.path("order_id").asLong();
            JsonNode order = rows.get(id);
            Wish wish = member.book().orders().get(id);
            if (order != null && wish != null) {
                fills.add(fill, order, wish);
            }
        });
        member.book().orders().forEach((id, wish) -> {
            JsonNode order = rows.get(id);
            if (order != null) {
                judge(id, order, wish);
            }
        });
    }

    /** Finds those of which only the name is known. */
    private void byName(List<JsonNode> listed) {
        Set<String> lost = new HashSet<>(member.book().takenNames());
        for (JsonNode order : listed) {
            String name = order.path("client_order_id").asText();
            member.book().seen(order.path("id").asLong(), name);
            lost.remove(name);
        }
        lost.forEach(name -> problems.add("order %s was taken and is lost".formatted(name)));
    }

    private void judge(long id, JsonNode order, Wish wish) {
        BigDecimal filled = fills.filled(id);
        BigDecimal origin = Fills.decimal(order, "origin_volume");
        String state = order.path("state").asText();
        boolean resized = member.book().isAmended(id);
        boolean consistent = filled.compareTo(Fills.decimal(order, "executed_volume")) == 0
                && Fills.decimal(order, "remaining_volume").compareTo(origin.subtract(filled)) == 0
                && (resized || origin.compareTo(wish.volume()) == 0) && switch (state) {
                    case "done" -> filled.compareTo(origin) == 0;
                    case "wait" -> filled.compareTo(origin) < 0 && wish.timeInForce().equals("gtc");
                    case "cancel" -> !wish.timeInForce().equals("fok") || filled.signum() == 0;
                    case "reject" -> filled.signum() == 0;
                    default -> false;
                };
        if (!consistent || (member.book().isReplaced(id) && !state.equals("reject"))) {
            problems.add("order %s, whose fills add up to %s, was %s".formatted(order, filled, wish));
        }
        BigDecimal price = wish.price();
        if (state.equals("wait") && price != null) {
            boolean buys = wish.side().equals("buy");
            BigDecimal reserved = buys ? price.multiply(wish.volume()).setScale(rules.quoteScale(), RoundingMode.UP) : wish.volume();
            locked.merge(buys ? rules.quote() : rules.base(), reserved.subtract(fills.spent(id)), BigDecimal::add);
        }
    }

    private void payments(List<Movement> received) {
        member.book().deposits().values().forEach(deposit -> add(total, deposit.asset(), deposit.amount()));
        received.forEach(transfer -> add(total, transfer.asset(), transfer.amount()));
        each("account/withdraws", member.book().withdrawals(), "state", (withdrawal, state) -> {
            switch (state) {
                case "succeed" -> add(total, withdrawal.asset(), withdrawal.amount().negate());
                case "accepted", "processing" -> add(locked, withdrawal.asset(), withdrawal.amount());
                default -> {
                    // nothing of it left
                }
            }
        });
        each("account/internal_transfers", member.book().transfers(), "status", (transfer, status) -> {
            switch (status) {
                case "completed" -> add(total, transfer.asset(), transfer.amount().negate());
                case "prepared" -> problems.add("a transfer is not over: %s".formatted(transfer));
                default -> {
                    // nothing of it left
                }
            }
        });
    }

    /** What a member's payment means in its state. */
    private interface Meaning {
        void of(Movement movement, String state);
    }

    private void each(String path, Map<String, Movement> own, String field, Meaning meaning) {
        Set<String> seen = new HashSet<>();
        member.list(path).forEach(row -> {
            Movement movement = own.get(row.path("tid").asText());
            boolean sent = !row.path("direction").asText().equals("in");
            if (movement != null && sent && !seen.add(row.path("tid").asText()) && !row.path(field).asText().matches("rejected|refused")) {
                problems.add("payment %s is listed twice".formatted(row));
            } else if (movement != null && sent) {
                if (Fills.decimal(row, "amount").compareTo(movement.amount()) != 0) {
                    problems.add("payment %s was %s".formatted(row, movement));
                }
                meaning.of(movement, row.path(field).asText());
            }
        });
    }

    private static void add(Map<String, BigDecimal> sums, String asset, BigDecimal amount) {
        sums.merge(asset, amount, BigDecimal::add);
    }
}
