package exchange.bourse.gateway.api.market;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a client asks for.
 *
 * @param matches the orders that are meant
 * @param createdFrom when the first of them can have been created, if the client says
 * @param paging the page
 * @param ascending oldest first
 */
record OrderFilter(Predicate<OrderEvent> matches, @Nullable Instant createdFrom, Paging paging, boolean ascending) {

    private static final Paging.Rules PAGING = new Paging.Rules(0, ErrorCode.ORDER_NON_INTEGER_LIMIT, ErrorCode.ORDER_INVALID_LIMIT,
            ErrorCode.ORDER_NON_INTEGER_PAGE, ErrorCode.ORDER_INVALID_PAGE);

    private static final Pattern SEPARATOR = Pattern.compile(",");

    /** Reads the filter of a list. */
    static OrderFilter read(RequestParams params, List<MarketDefinition> markets) {
        ParamReader reader = new ParamReader(params);
        Set<String> wanted = markets(params, reader, markets);
        Set<OrderState> states = states(params, reader);
        OrderKind kind = reader.choice("ord_type", OrderKind.WORDS, ErrorCode.ORDER_INVALID_ORD_TYPE);
        Side side = reader.choice("type", Words.SIDES, ErrorCode.ORDER_INVALID_TYPE);
        Long from = reader.seconds("time_from", ErrorCode.ORDER_NON_INTEGER_TIME_FROM, ErrorCode.ORDER_EMPTY_TIME_FROM);
        Long to = reader.seconds("time_to", ErrorCode.ORDER_NON_INTEGER_TIME_TO, ErrorCode.ORDER_EMPTY_TIME_TO);
        Boolean ascending = reader.choice("order_by", Words.ORDERINGS, ErrorCode.ORDER_INVALID_ORDER_BY);
        Paging paging = Paging.read(reader, PAGING);
        reader.finish();
        Instant createdFrom = from == null ? null : Instant.ofEpochSecond(from);
        Instant createdTo = to == null ? null : Instant.ofEpochSecond(to);
        Predicate<OrderEvent> matches = order -> wanted.contains(order.getMarket()) && states.contains(order.getState())
                && (kind == null || OrderKind.of(order) == kind) && (side == null || order.getSide() == side)
                && (createdFrom == null || !order.getCreatedAt().isBefore(createdFrom))
                && (createdTo == null || order.getCreatedAt().isBefore(createdTo));
        return new OrderFilter(matches, createdFrom, paging, Boolean.TRUE.equals(ascending));
    }

    private static Set<String> markets(RequestParams params, ParamReader reader, List<MarketDefinition> markets) {
        List<String> ids = params.all("market").stream().filter(id -> !id.isBlank()).toList();
        String base = reader.text("base_unit");
        String quote = reader.text("quote_unit");
        Set<String> known = markets.stream().map(MarketDefinition::getMarket).collect(Collectors.toUnmodifiableSet());
        if (!known.containsAll(ids) || (base != null && markets.stream().noneMatch(market -> market.getBase().equals(base)))
                || (quote != null && markets.stream().noneMatch(market -> market.getQuote().equals(quote)))) {
            reader.problem(ErrorCode.MARKET_DOESNT_EXIST);
        }
        return markets.stream()
                .filter(market -> ids.isEmpty() || ids.contains(market.getMarket()))
                .filter(market -> base == null || market.getBase().equals(base))
                .filter(market -> quote == null || market.getQuote().equals(quote))
                .map(MarketDefinition::getMarket)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<OrderState> states(RequestParams params, ParamReader reader) {
        Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        for (String word : params.all("state").stream().flatMap(SEPARATOR::splitAsStream).toList()) {
            OrderState state = Words.ORDER_STATES.get(word);
            if (state != null) {
                states.add(state);
            } else if (!word.isBlank()) {
                reader.problem(ErrorCode.ORDER_INVALID_STATE);
            }
        }
        return states.isEmpty() ? EnumSet.allOf(OrderState.class) : states;
    }
}
