package exchange.bourse.gateway.api.publicdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.Ticker;
import exchange.bourse.gateway.api.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/** A ticker as clients see it; all values are texts. */
@Schema(name = "Ticker")
public record TickerJson(@JsonProperty("at") String at, @JsonProperty("ticker") Entry ticker) {

    private static final int PERCENT_SCALE = 2;
    private static final int QUOTIENT_SCALE = 18;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The numbers: volume and its alias vol are the turnover in quote, amount is in base, avg_price weighs prices by volume. */
    @Schema(name = "TickerEntry")
    public record Entry(@JsonProperty("low") String low, @JsonProperty("high") String high, @JsonProperty("open") String open,
            @JsonProperty("last") String last, @JsonProperty("volume") String volume, @JsonProperty("amount") String amount,
            @JsonProperty("vol") String vol, @JsonProperty("avg_price") String avgPrice,
            @JsonProperty("price_change_percent") String priceChangePercent) {}

    /** The ticker of the last 24 hours. */
    static TickerJson of(Ticker ticker, int pricePrecision) {
        String turnover = Decimals.text(ticker.getQuoteVolume());
        return new TickerJson(Long.toString(ticker.getTime().getEpochSecond()),
                new Entry(Decimals.text(ticker.getLow()), Decimals.text(ticker.getHigh()), Decimals.text(ticker.getOpen()),
                        Decimals.text(ticker.getLast()), turnover, Decimals.text(ticker.getBaseVolume()), turnover,
                        Decimals.text(average(ticker, pricePrecision)), change(ticker.getOpen(), ticker.getLast())));
    }

    /** The ticker of a market that never had a trade. */
    static TickerJson none(Instant now) {
        String zero = Decimals.text(BigDecimal.ZERO);
        return new TickerJson(Long.toString(now.getEpochSecond()),
                new Entry(zero, zero, zero, zero, zero, zero, zero, zero, change(BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    private static BigDecimal average(Ticker ticker, int pricePrecision) {
        return ticker.getBaseVolume().signum() == 0
                ? BigDecimal.ZERO
                : ticker.getQuoteVolume().divide(ticker.getBaseVolume(), pricePrecision, RoundingMode.HALF_UP);
    }

    /** How far the price moved, as {@code +3.19%}. */
    static String change(BigDecimal open, BigDecimal last) {
        BigDecimal percent = open.signum() == 0
                ? BigDecimal.ZERO
                : last.subtract(open).multiply(HUNDRED).divide(open, QUOTIENT_SCALE, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%+.2f%%", percent.setScale(PERCENT_SCALE, RoundingMode.HALF_UP));
    }
}
