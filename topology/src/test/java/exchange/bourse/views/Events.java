package exchange.bourse.views;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Cause;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.Execution;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.Kline;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.Role;
import exchange.bourse.events.Side;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes events for tests; what a test does not speak of has some valid value. */
final class Events {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Events() {
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(18);
    }

    static Instant second(int second) {
        return START.plusSeconds(second);
    }

    static String uuid(long orderId) {
        return new UUID(0, orderId).toString();
    }

    static OrderEvent order(String account, long id, OrderState state, int updatedSecond) {
        return OrderEvent.newBuilder()
                .setOrderId(id)
                .setOrderUuid(uuid(id))
                .setAccount(account)
                .setMarket("btcusd")
                .setSide(Side.BUY)
                .setType(OrderType.LIMIT)
                .setPrice(decimal("100"))
                .setQuantity(decimal("1"))
                .setRemainingQuantity(decimal(state == OrderState.DONE ? "0" : "1"))
                .setExecutedTotal(decimal("0"))
                .setReserved(decimal("0"))
                .setMakerFee(decimal("0.001"))
                .setTakerFee(decimal("0.002"))
                .setTradesCount(0)
                .setState(state)
                .setCreatedAt(START)
                .setUpdatedAt(second(updatedSecond))
                .build();
    }

    static JournalEntry entry(JournalLine... lines) {
        return new JournalEntry("t", Cause.DEPOSIT, "r", START, List.of(lines));
    }

    static JournalLine line(@Nullable String account, int code, String asset, String balanceAfter) {
        return new JournalLine(code, account, asset, EntrySide.CREDIT, decimal("1"), decimal(balanceAfter));
    }

    static DepositEvent deposit(String account, String id, DepositState state, @Nullable String reason, int created, int updated) {
        return new DepositEvent(id, account, "btc", decimal("7"), decimal("0"), false, state, reason, second(created), second(updated));
    }

    static WithdrawalEvent withdrawal(String account, String id, WithdrawalState state, int created, int updated) {
        return new WithdrawalEvent(id, account, "usd", decimal("3"), decimal("1"), "iban", null, null, state, null, second(created),
                second(updated));
    }

    /** A fill whose fee is a tenth of what was received. */
    static Execution fill(Side side, String price, String quantity) {
        Execution fill = fill("alice", 1, 1, 1);
        BigDecimal total = decimal(price).multiply(decimal(quantity)).setScale(18);
        fill.setSide(side);
        fill.setPrice(decimal(price));
        fill.setQuantity(decimal(quantity));
        fill.setTotal(total);
        fill.setFeeAmount((side == Side.BUY ? decimal(quantity) : total).movePointLeft(1).setScale(18));
        return fill;
    }

    static Execution fill(String account, long orderId, long tradeId, int second) {
        return Execution.newBuilder()
                .setTradeId(tradeId)
                .setOrderId(orderId)
                .setAccount(account)
                .setMarket("btcusd")
                .setSide(Side.BUY)
                .setRole(Role.TAKER)
                .setPrice(decimal("100"))
                .setQuantity(decimal("1"))
                .setTotal(decimal("100"))
                .setFeeAsset("btc")
                .setFeeRate(decimal("0.002"))
                .setFeeAmount(decimal("0.002"))
                .setTime(second(second))
                .build();
    }

    static Trade trade(String market, long sequence) {
        return Trade.newBuilder()
                .setTradeId(1_000 + sequence)
                .setMarket(market)
                .setSequence(sequence)
                .setPrice(decimal("100"))
                .setQuantity(decimal("1"))
                .setTotal(decimal("100"))
                .setTakerSide(Side.BUY)
                .setMakerOrderId(1)
                .setTakerOrderId(2)
                .setTime(START)
                .build();
    }

    static BookUpdate level(String market, long sequence, Side side, String price, String quantity) {
        return BookUpdate.newBuilder()
                .setMarket(market)
                .setSequence(sequence)
                .setSide(side)
                .setPrice(decimal(price))
                .setQuantity(decimal(quantity))
                .setTime(START)
                .build();
    }

    static Kline kline(String market, int minute, String close, long sequence) {
        return Kline.newBuilder()
                .setMarket(market)
                .setPeriod("1m")
                .setOpenTime(second(60 * minute))
                .setOpen(decimal(close))
                .setHigh(decimal(close))
                .setLow(decimal(close))
                .setClose(decimal(close))
                .setBaseVolume(decimal("1"))
                .setQuoteVolume(decimal(close))
                .setTradesCount(1)
                .setFirstSequence(1)
                .setLastSequence(sequence)
                .build();
    }

    static Ticker ticker(String market, String last) {
        return Ticker.newBuilder()
                .setMarket(market)
                .setTime(START)
                .setOpen(decimal(last))
                .setHigh(decimal(last))
                .setLow(decimal(last))
                .setLast(decimal(last))
                .setBaseVolume(decimal("1"))
                .setQuoteVolume(decimal(last))
                .setTradesCount(1)
                .build();
    }
}
