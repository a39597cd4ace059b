package exchange.bourse.platform.replay.l3;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a recording needs of the exchange before it can be played. */
final class Needs {

    /** A market buy may reserve more than its price in the recording says. */
    private static final BigDecimal MARGIN = BigDecimal.TWO;

    private Needs() {
    }

    /** Funds that cover every order as if nothing were ever received or released, by asset. */
    static Map<String, BigDecimal> funds(List<Command> commands, MarketRules rules) {
        BigDecimal base = BigDecimal.ONE;
        BigDecimal quote = BigDecimal.ONE;
        for (Command command : commands) {
            if (command.submits() && command.side() == Side.SELL) {
                base = base.add(command.quantity());
            } else if (command.submits()) {
                quote = quote.add(command.price().multiply(command.quantity()));
            }
        }
        return Map.of(rules.base(), base.multiply(MARGIN), rules.quote(), quote.multiply(MARGIN));
    }

    /**
     * Checks that the market can express every order; an L3 recording with orders left out is another recording.
     *
     * @throws ReplayStoppedException if it cannot
     */
    static void requireExpressible(List<Command> commands, MarketRules rules) {
        for (Command command : commands) {
            boolean tooFine = command.price().scale() > rules.pricePrecision() || command.quantity().scale() > rules.amountPrecision();
            boolean tooHigh = rules.maxPrice().signum() > 0 && command.price().compareTo(rules.maxPrice()) > 0;
            boolean tooLow = command.price().compareTo(rules.lowestPrice()) < 0 || command.quantity().compareTo(rules.minAmount()) < 0;
            if (command.submits() && (tooFine || tooHigh || tooLow)) {
                throw new ReplayStoppedException("market %s cannot express %s; its rules are %s".formatted(rules.id(), command, rules));
            }
        }
    }
}
