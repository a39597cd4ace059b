package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.report.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Lets members loose on a market of their own, and compares their books with the exchange's afterwards.
 *
 * @param exchange the exchange
 * @param rules the market, in which nobody else trades
 * @param members the members
 * @param start what each had in the beginning
 */
record Swarm(Exchange exchange, MarketRules rules, List<Member> members, Map<String, Map<String, Balance>> start) {

    private static final Duration VIEW_TIME = Duration.ofSeconds(90);

    /** Runs all members at once, for as long as it goes on. */
    void run(BooleanSupplier goesOn, long seed) throws InterruptedException {
        List<String> accounts = members.stream().map(Member::account).toList();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < members.size(); number++) {
            Member member = members.get(number);
            long own = seed * 1_000 + number;
            threads.add(Thread.ofPlatform().name(member.name()).start(() -> {
                try (GatewayClient operator = new GatewayClient(exchange.gateways(), exchange.toolsToken())) {
                    new Life(member, operator, rules, accounts, own).live(goesOn);
                } catch (RuntimeException e) {
                    member.book().problem("%s stopped: %s".formatted(member.name(), e));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        // Half of the members leave orders open, to see what is locked for them; of an amended one only the exchange knows its terms. An
        // exchange that is behind shows the newest ones as pending.
        for (int number = 0; number < members.size(); number++) {
            Member member = members.get(number);
            if (number % 2 == 0) {
                member.post("market/orders/cancel", Map.of("market", rules.id()));
            } else {
                member.list("market/orders?state=wait&state=pending&market=" + rules.id())
                        .stream()
                        .map(order -> order.path("id").asLong())
                        .filter(id -> member.book().isAmended(id) || !member.book().orders().containsKey(id))
                        .forEach(id -> member.post("market/orders/" + id + "/cancel", Map.of()));
            }
        }
    }

    /** Compares all books, as soon as what the gateway shows of each member has caught up with what happened. */
    Report compare() {
        return Waiting.forReport(VIEW_TIME, this::look);
    }

    private Report look() {
        TradePairs pairs = new TradePairs();
        List<String> problems = compare(pairs);
        Check books = Check.of("books of %d members".formatted(members.size()),
                problems.isEmpty()
                        ? "equal to the exchange's in every order, fill, payment and balance, to the last unit"
                        : problems.size() + " contradictions",
                problems);
        List<String> unpaired = pairs.problems();
        Check trades = Check.of("both sides of every trade",
                "%d trades, %d not as both sides say".formatted(pairs.count(), unpaired.size()), unpaired);
        return new Report(facts(), List.of(books, trades));
    }

    private List<String> facts() {
        return List.of("market: " + rules.id(),
                "requests: " + members.stream().mapToLong(member -> member.book().requests()).sum() + ", refused: "
                        + members.stream().mapToLong(member -> member.book().refusals()).sum(),
                "orders taken: " + members.stream().mapToLong(member -> member.book().orders().size()).sum() + ", withdrawals tried: "
                        + members.stream().mapToLong(member -> member.book().withdrawals().size()).sum() + ", transfers tried: "
                        + members.stream().mapToLong(member -> member.book().transfers().size()).sum());
    }

    private List<String> compare(TradePairs pairs) {
        Map<String, List<Movement>> received = new HashMap<>();
        members.forEach(member -> {
            Set<String> completed = new HashSet<>();
            for (JsonNode row : member.list("account/internal_transfers?state=completed")) {
                completed.add(row.path("direction").asText() + row.path("tid").asText());
            }
            member.book().transfers().forEach((tid, movement) -> {
                if (completed.contains("out" + tid)) {
                    received.computeIfAbsent(movement.receiver(), _ -> new ArrayList<>()).add(movement);
                }
            });
        });
        List<String> problems = new ArrayList<>();
        members.forEach(member -> {
            Reconciliation books = new Reconciliation(member, rules, start.getOrDefault(member.account(), Map.of()));
            problems.addAll(books.compare(received.getOrDefault(member.account(), List.of()), new Funds(member.client()).balances()));
            pairs.add(books.fills());
        });
        return problems;
    }
}
