package exchange.bourse.gateway.api.coingecko;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.publicdata.PairBook;
import exchange.bourse.gateway.api.publicdata.PairTicker;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers. As in Peatio, decimals are texts except in trades, and times are milliseconds since 1970. */
final class CoinGeckoJson {

    private CoinGeckoJson() {
    }

    /** A market's name and currencies. */
    @Schema(name = "CoinGeckoPair")
    record Pair(@JsonProperty("ticker_id") String tickerId, @JsonProperty("base") String base, @JsonProperty("target") String target) {

        static Pair of(exchange.bourse.gateway.api.publicdata.Pair pair) {
            return new Pair(pair.name(), pair.base(), pair.quote());
        }
    }

    /** A market's last 24 hours and best prices. */
    @Schema(name = "CoinGeckoTicker")
    record Ticker(@JsonProperty("ticker_id") String tickerId, @JsonProperty("base_currency") String baseCurrency,
            @JsonProperty("target_currency") String targetCurrency, @JsonProperty("last_price") String lastPrice,
            @JsonProperty("base_volume") String baseVolume, @JsonProperty("target_volume") String targetVolume,
            @JsonProperty("bid") @Nullable String bid, @JsonProperty("ask") @Nullable String ask, @JsonProperty("high") String high,
            @JsonProperty("low") String low) {

        static Ticker of(PairTicker ticker) {
            return new Ticker(ticker.pair().name(), ticker.pair().base(), ticker.pair().quote(), ticker.last(), ticker.baseVolume(),
                    ticker.quoteVolume(), ticker.bid(), ticker.ask(), ticker.high(), ticker.low());
        }
    }

    /** A book. */
    @Schema(name = "CoinGeckoOrderbook")
    record Orderbook(@JsonProperty("ticker_id") String tickerId, @JsonProperty("timestamp") long timestampMs,
            @JsonProperty("bids") List<List<String>> bids, @JsonProperty("asks") List<List<String>> asks) {

        static Orderbook of(String tickerId, PairBook book) {
            return new Orderbook(tickerId, book.timeMs(), book.bids(), book.asks());
        }
    }

    /** A trade. */
    @Schema(name = "CoinGeckoTrade")
    record HistoricalTrade(@JsonProperty("trade_id") long tradeId, @JsonProperty("price") BigDecimal price,
            @JsonProperty("base_volume") BigDecimal baseVolume, @JsonProperty("target_volume") BigDecimal targetVolume,
            @JsonProperty("trade_timestamp") long tradeTimestampMs, @JsonProperty("type") String type) {

        static HistoricalTrade of(Trade trade) {
            return new HistoricalTrade(trade.getTradeId(), Decimals.number(trade.getPrice()), Decimals.number(trade.getQuantity()),
                    Decimals.number(trade.getTotal()), trade.getTime().toEpochMilli(), Words.word(trade.getTakerSide()));
        }
    }
}
