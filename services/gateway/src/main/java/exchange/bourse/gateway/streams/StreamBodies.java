package exchange.bourse.gateway.streams;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.Execution;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.account.DepositJson;
import exchange.bourse.gateway.api.market.OrderJson;
import exchange.bourse.gateway.api.market.TradeJson;
import exchange.bourse.gateway.api.publicdata.MarketTickers;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.Level;
import exchange.bourse.views.Balance;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the messages of each stream look like: Peatio's ranger, and beside what that has, {@code sequence}, by which a client resumes. Times
 * are in seconds since 1970.
 */
@Component
class StreamBodies {

    private static final int PRICE_PRECISION_MAX = 18;

    private final JsonMapper mapper;
    private final Definitions definitions;
    private final MarketTickers tickers;

    StreamBodies(JsonMapper mapper, Definitions definitions, MarketTickers tickers) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.tickers = tickers;
    }

    private String message(String stream, Object body) {
        return mapper.writeValueAsString(Map.of(stream, body));
    }

    private record Print(long tid, String taker_type, long date, String price, String amount) {}

    private record Prints(List<Print> trades, long sequence) {}

    String trade(String stream, Trade trade) {
        Print print = new Print(trade.getTradeId(), Words.word(trade.getTakerSide()), trade.getTime().getEpochSecond(),
                Decimals.text(trade.getPrice()), Decimals.text(trade.getQuantity()));
        return message(stream, new Prints(List.of(print), trade.getSequence()));
    }

    /** One level that changed; one that is gone has an empty quantity. */
    String increment(String stream, BookUpdate update) {
        String quantity = update.getQuantity().signum() == 0 ? "" : Decimals.text(update.getQuantity());
        String side = update.getSide() == Side.SELL ? "asks" : "bids";
        ObjectNode body = mapper.createObjectNode();
        body.putArray(side).add(Decimals.text(update.getPrice())).add(quantity);
        return message(stream, body.put("sequence", update.getSequence()));
    }

    private record Snapshot(List<List<String>> asks, List<List<String>> bids, long sequence) {

        static List<List<String>> pairs(List<Level> levels) {
            return levels.stream().map(level -> List.of(Decimals.text(level.price()), Decimals.text(level.quantity()))).toList();
        }
    }

    String snapshot(String market, Depth depth) {
        return message(market + ".ob-snap", new Snapshot(Snapshot.pairs(depth.asks()), Snapshot.pairs(depth.bids()), depth.sequence()));
    }

    String kline(String stream, Kline kline) {
        return message(stream,
                List.of(BigDecimal.valueOf(kline.getOpenTime().getEpochSecond()), Decimals.number(kline.getOpen()),
                        Decimals.number(kline.getHigh()), Decimals.number(kline.getLow()), Decimals.number(kline.getClose()),
                        Decimals.number(kline.getBaseVolume())));
    }

    /** The tickers of all markets as they are now. */
    String tickers() {
        ObjectNode markets = mapper.createObjectNode();
        tickers.all().forEach((market, ticker) -> {
            ObjectNode entry = mapper.valueToTree(ticker.ticker());
            markets.set(market, entry.put("at", ticker.at()));
        });
        return message(StreamName.tickers().text(), markets);
    }

    String order(OrderEvent order, long sequence) {
        int precision = definitions.market(order.getMarket()).map(MarketDefinition::getPricePrecision).orElse(PRICE_PRECISION_MAX);
        ObjectNode body = mapper.valueToTree(OrderJson.of(order, precision));
        body.put("kind", order.getSide() == Side.SELL ? "ask" : "bid")
                .put("at", order.getCreatedAt().getEpochSecond())
                .put("created_at", order.getCreatedAt().getEpochSecond())
                .put("updated_at", order.getUpdatedAt().getEpochSecond());
        return message("order", body.put("sequence", sequence));
    }

    String fill(Execution fill, long sequence) {
        ObjectNode body = mapper.valueToTree(TradeJson.of(fill));
        body.put("at", fill.getTime().getEpochSecond()).put("created_at", fill.getTime().getEpochSecond());
        return message("trade", body.put("sequence", sequence));
    }

    String deposit(DepositEvent deposit, long sequence) {
        ObjectNode body = mapper.valueToTree(DepositJson.of(deposit));
        return message("deposit", body.put("sequence", sequence));
    }

    /** By currency what is free and what is locked. */
    String balances(List<Balance> balances) {
        ObjectNode body = mapper.createObjectNode();
        balances.forEach(
                balance -> body.putArray(balance.asset()).add(Decimals.text(balance.available())).add(Decimals.text(balance.locked())));
        return message("balances", body);
    }
}
