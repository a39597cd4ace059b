package exchange.bourse.gateway;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Cause;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.platform.kafka.ClientProperties;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Makes events for tests. */
public final class Fixtures {

    private Fixtures() {
    }

    /** Settings of a gateway that nobody listens to, and that waits for nothing for long. */
    public static BourseSettings settings() {
        // Nothing listens on the discard port.
        return new BourseSettings(Path.of("none"), new BourseSettings.Kafka("127.0.0.1:9", "mock://fixtures", ClientProperties.NONE, 1),
                new BourseSettings.Auth("http://issuer.test", "bourse", Duration.ZERO, "bourse-web"),
                new BourseSettings.Gateway(
                        0, 1, Duration.ofMillis(100), Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, DataSize.ofKilobytes(1), List.of()),
                new BourseSettings.Limits(10, 20, 10),
                new BourseSettings.Streams(10, 10, DataSize.ofKilobytes(1), 10, Duration.ofMillis(1), Duration.ofSeconds(1),
                        Duration.ofSeconds(2), Duration.ofSeconds(1)),
                new BourseSettings.Management(Map.of(), Map.of(), Duration.ofMinutes(1), Duration.ZERO, 1));
    }

    /** A decimal as events have it. */
    public static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(18);
    }

    /** An asset of scale 8. */
    public static AssetDefinition asset(String asset, int position) {
        return AssetDefinition.newBuilder()
                .setAsset(asset)
                .setName(asset)
                .setType(asset.equals("usd") ? AssetType.FIAT : AssetType.COIN)
                .setScale(8)
                .setPosition(position)
                .build();
    }

    /** A market of btc against usd. */
    public static MarketDefinition market(String market, MarketState state) {
        return MarketDefinition.newBuilder()
                .setMarket(market)
                .setName("BTC/USD")
                .setBase("btc")
                .setQuote("usd")
                .setBaseScale(8)
                .setQuoteScale(8)
                .setPricePrecision(2)
                .setAmountPrecision(4)
                .setMinPrice(decimal("0.01"))
                .setMaxPrice(decimal("1000000"))
                .setMinAmount(decimal("0.0001"))
                .setMakerFee(decimal("0.001"))
                .setTakerFee(decimal("0.002"))
                .setState(state)
                .setPartition(0)
                .setPosition(1)
                .build();
    }

    /** A journal entry that leaves an account of a member, or of the house, with a balance. */
    public static JournalEntry balance(@Nullable String account, int code, String asset, String balanceAfter) {
        JournalLine line = new JournalLine(code, account, asset, EntrySide.CREDIT, decimal("1"), decimal(balanceAfter));
        return new JournalEntry("t", Cause.DEPOSIT, "r", Instant.EPOCH, List.of(line));
    }

    /** An update of the book of btcusd. */
    public static BookUpdate level(long sequence, Side side, String price, String quantity) {
        return new BookUpdate("btcusd", sequence, side, decimal(price), decimal(quantity), Instant.EPOCH);
    }

    /** A limit order. */
    public static OrderEvent order(String account, long id, OrderState state) {
        return OrderEvent.newBuilder()
                .setOrderId(id)
                .setOrderUuid(new UUID(0, id).toString())
                .setAccount(account)
                .setMarket("btcusd")
                .setSide(Side.BUY)
                .setType(OrderType.LIMIT)
                .setPrice(decimal("100"))
                .setQuantity(decimal("1"))
                .setRemainingQuantity(decimal("0.5"))
                .setExecutedTotal(decimal("49.99"))
                .setReserved(decimal("50"))
                .setMakerFee(decimal("0.001"))
                .setTakerFee(decimal("0.002"))
                .setTradesCount(1)
                .setState(state)
                .setCreatedAt(Instant.parse("2026-01-01T00:00:00.123Z"))
                .setUpdatedAt(Instant.parse("2026-01-01T00:00:01.999Z"))
                .build();
    }

    /** A trade of btcusd: 2 at 100; its id is its sequence. */
    public static Trade trade(long sequence, Side takerSide, Instant time) {
        return Trade.newBuilder()
                .setTradeId(sequence)
                .setMarket("btcusd")
                .setSequence(sequence)
                .setPrice(decimal("100"))
                .setQuantity(decimal("2"))
                .setTotal(decimal("200"))
                .setTakerSide(takerSide)
                .setMakerOrderId(1)
                .setTakerOrderId(2)
                .setTime(time)
                .build();
    }

    /** A k-line of one trade. */
    public static Kline kline(String market, long openSecond, String price) {
        return Kline.newBuilder()
                .setMarket(market)
                .setPeriod("1m")
                .setOpenTime(Instant.ofEpochSecond(openSecond))
                .setOpen(decimal(price))
                .setHigh(decimal(price))
                .setLow(decimal(price))
                .setClose(decimal(price))
                .setBaseVolume(decimal("2"))
                .setQuoteVolume(decimal(price))
                .setTradesCount(1)
                .setFirstSequence(1)
                .setLastSequence(1)
                .build();
    }
}
