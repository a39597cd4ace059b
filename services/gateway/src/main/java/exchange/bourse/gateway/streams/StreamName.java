package exchange.bourse.gateway.streams;

import exchange.bourse.marketdata.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a client calls a stream. As in rango, one word is an account's own stream, and one with a dot is everybody's.
 *
 * @param text the name as it is written
 * @param kind what it is
 * @param market whose it is; empty for a stream of no market
 */
record StreamName(String text, StreamKind kind, String market) {

    private static final String TICKERS = "global.tickers";
    private static final Map<String, StreamKind> PRIVATE = Map.of("order", StreamKind.ORDER, "trade", StreamKind.TRADE, "deposit",
            StreamKind.DEPOSIT, "balances", StreamKind.BALANCES, "deposit_address", StreamKind.DEPOSIT_ADDRESS);
    /** Looked up for every record of an account, so they are made once. */
    private static final Map<StreamKind, StreamName> OWN = PRIVATE.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, entry -> new StreamName(entry.getKey(), entry.getValue(), "")));
    private static final Pattern OF_MARKET = Pattern.compile("([a-z0-9_-]{1,64})\\.(trades|ob-inc|kline-([0-9]{1,2}[mhdwM]))");
    private static final Set<String> PERIODS = Arrays.stream(Period.values()).map(Period::label).collect(Collectors.toUnmodifiableSet());

    /** Reads a name; empty if there is no such stream in any market. */
    static Optional<StreamName> parse(String text) {
        StreamKind own = PRIVATE.get(text);
        if (own != null) {
            return Optional.of(own(own));
        }
        if (text.equals(TICKERS)) {
            return Optional.of(tickers());
        }
        Matcher matcher = OF_MARKET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String market = matcher.group(1);
        return switch (matcher.group(2)) {
            case "trades" -> Optional.of(trades(market));
            case "ob-inc" -> Optional.of(book(market));
            default -> Optional.of(matcher.group(3)).filter(PERIODS::contains).map(period -> kline(market, period));
        };
    }

    static StreamName tickers() {
        return new StreamName(TICKERS, StreamKind.TICKERS, "");
    }

    static StreamName trades(String market) {
        return new StreamName(market + ".trades", StreamKind.TRADES, market);
    }

    static StreamName book(String market) {
        return new StreamName(market + ".ob-inc", StreamKind.BOOK, market);
    }

    static StreamName kline(String market, String period) {
        return new StreamName(market + ".kline-" + period, StreamKind.KLINE, market);
    }

    /** An account's own stream. */
    static StreamName own(StreamKind kind) {
        return Objects.requireNonNull(OWN.get(kind), kind::name);
    }
}
