package exchange.bourse.gateway.api.coinmarketcap;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.api.publicdata.PairBook;
import exchange.bourse.gateway.api.publicdata.PairTicker;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers. As in Peatio, decimals are texts except in trades, and times are milliseconds since 1970. */
final class CoinMarketCapJson {

    private CoinMarketCapJson() {
    }

    /** A currency; the site's own number of it is not known here. */
    @Schema(name = "CoinMarketCapAsset")
    record Asset(@JsonProperty("name") String name, @JsonProperty("can_withdraw") boolean canWithdraw,
            @JsonProperty("can_deposit") boolean canDeposit, @JsonProperty("min_withdraw") String minWithdraw) {

        static Asset of(AssetDefinition asset) {
            return new Asset(asset.getName(), asset.getWithdrawalEnabled() && !asset.getFrozen(),
                    asset.getDepositEnabled() && !asset.getFrozen(),
                    Decimals.text(Objects.requireNonNullElse(asset.getMinWithdrawAmount(), BigDecimal.ZERO)));
        }
    }

    /** A market in a list of all. */
    @Schema(name = "CoinMarketCapSummary")
    record Summary(@JsonProperty("trading_pairs") String tradingPairs, @JsonProperty("base_currency") String baseCurrency,
            @JsonProperty("quote_currency") String quoteCurrency, @JsonProperty("last_price") String lastPrice,
            @JsonProperty("lowest_ask") @Nullable String lowestAsk, @JsonProperty("highest_bid") @Nullable String highestBid,
            @JsonProperty("base_volume") String baseVolume, @JsonProperty("quote_volume") String quoteVolume,
            @JsonProperty("price_change_percent_24h") String priceChangePercent, @JsonProperty("highest_price_24h") String highestPrice,
            @JsonProperty("lowest_price_24h") String lowestPrice) {

        static Summary of(PairTicker ticker) {
            return new Summary(ticker.pair().name(), ticker.pair().base(), ticker.pair().quote(), ticker.last(), ticker.ask(), ticker.bid(),
                    ticker.baseVolume(), ticker.quoteVolume(), ticker.changePercent(), ticker.high(), ticker.low());
        }
    }

    /** A market by its name; isFrozen is 1 while nobody can trade. */
    @Schema(name = "CoinMarketCapTicker")
    record Ticker(@JsonProperty("last_price") String lastPrice, @JsonProperty("base_volume") String baseVolume,
            @JsonProperty("quote_volume") String quoteVolume, @JsonProperty("isFrozen") int isFrozen) {

        static Ticker of(PairTicker ticker) {
            return new Ticker(ticker.last(), ticker.baseVolume(), ticker.quoteVolume(), ticker.pair().isFrozen() ? 1 : 0);
        }
    }

    /** A book. */
    @Schema(name = "CoinMarketCapOrderbook")
    record Orderbook(@JsonProperty("timestamp") long timestampMs, @JsonProperty("bids") List<List<String>> bids,
            @JsonProperty("asks") List<List<String>> asks) {

        static Orderbook of(PairBook book) {
            return new Orderbook(book.timeMs(), book.bids(), book.asks());
        }
    }

    /** A trade. */
    @Schema(name = "CoinMarketCapTrade")
    record PairTrade(@JsonProperty("trade_id") long tradeId, @JsonProperty("price") BigDecimal price,
            @JsonProperty("base_volume") BigDecimal baseVolume, @JsonProperty("quote_volume") BigDecimal quoteVolume,
            @JsonProperty("timestamp") long timestampMs, @JsonProperty("type") String type) {

        static PairTrade of(Trade trade) {
            return new PairTrade(trade.getTradeId(), Decimals.number(trade.getPrice()), Decimals.number(trade.getQuantity()),
                    Decimals.number(trade.getTotal()), trade.getTime().toEpochMilli(), Words.word(trade.getTakerSide()));
        }
    }
}
