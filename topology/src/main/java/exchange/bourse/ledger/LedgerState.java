package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger remembers, and where: in the stores of a stream task, or in maps. Only the ledger writes balances, orders and deposits;
 * definitions it only reads.
 */
public interface LedgerState {

    /** The balance of an account, on the normal side of its class; zero for an account never used. */
    long balanceUnits(AccountNumber account);

    /** Sets the balance of an account. */
    void putBalance(AccountNumber account, long units);

    /** An open order, or null. */
    @Nullable
    OpenOrder order(long orderId);

    /** Remembers an open order as it is now. */
    void putOrder(OpenOrder order);

    /** Forgets an order that is open no more. */
    void removeOrder(long orderId);

    /** What an account asked for under the name of an open order, or null. */
    @Nullable
    String openRequest(String account, String clientOrderId);

    /** Remembers what an account asked for under a name; null to forget it. */
    void putOpenRequest(String account, String clientOrderId, @Nullable String request);

    /** Whether an order that was asked for like this, under this name, ended at or after a time. */
    boolean hasEnded(String account, String clientOrderId, String request, long sinceMs, long nowMs);

    /** Remembers, for at least {@link ClientNames#MEMORY}, that an order of this name ended. */
    void rememberEnd(String account, String clientOrderId, String request, long timeMs);

    /** An asset as defined now, or null. */
    @Nullable
    Asset asset(String id);

    /** A market as defined now, or null. */
    @Nullable
    Market market(String id);

    /** All markets as defined now, always in the same order. */
    Stream<Market> markets();

    /** What operators have laid down about members and fees. */
    HouseState house();

    /** A deposit of an account, or null. */
    @Nullable
    KnownDeposit deposit(String account, String depositId);

    /** Remembers a deposit as it is now. */
    void putDeposit(KnownDeposit deposit);

    /** A withdrawal of an account, or null. */
    @Nullable
    KnownWithdrawal withdrawal(String account, String withdrawalId);

    /** Remembers a withdrawal as it is now. */
    void putWithdrawal(KnownWithdrawal withdrawal);

    /** What is remembered of transfers. */
    TransferMemory transfers();
}
