package exchange.bourse.ledger;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger reacts to. Amounts from outside are decimals as they were given, for the ledger to refuse; amounts from matching are
 * decimals that fit.
 */
public sealed interface LedgerCommand {

    /**
     * Reserve what an order may cost and send it to its book.
     *
     * @param orderId id of the order
     * @param uuid its second name
     * @param market its market
     * @param side buy or sell
     * @param type limit or market
     * @param price limit price; null for market orders
     * @param quantity quantity, in base
     * @param spendLimit the most that a market buy may spend, in quote; null for all other orders
     */
    record PlaceOrder(long orderId, String uuid, String market, Side side, OrderType type, @Nullable BigDecimal price, BigDecimal quantity,
            @Nullable BigDecimal spendLimit) implements LedgerCommand {}

    /**
     * Ask the book to give an order back.
     *
     * @param orderId the order
     */
    record CancelOrder(long orderId) implements LedgerCommand {}

    /**
     * Credit what came in.
     *
     * @param depositId id of the deposit, credited once
     * @param asset what came in
     * @param amount how much
     */
    record Deposit(String depositId, String asset, BigDecimal amount) implements LedgerCommand {}

    /**
     * Settle a fill of an order.
     *
     * @param orderId the order
     * @param tradeId the trade
     * @param role maker or taker
     * @param price price
     * @param quantity quantity, in base
     * @param total price times quantity as matching rounded it, in quote
     */
    record Fill(long orderId, long tradeId, Role role, BigDecimal price, BigDecimal quantity, BigDecimal total) implements LedgerCommand {}

    /**
     * Release what is reserved for an order that left its book.
     *
     * @param orderId the order
     * @param reason why it left
     */
    record CloseOrder(long orderId, CloseReason reason) implements LedgerCommand {}
}
