package exchange.bourse.ledger;

import exchange.bourse.market.AssetRules;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.WithdrawLimit;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** What a ledger remembers of what operators have laid down, and what it counts because of it. */
public interface HouseState {

    /** A member as defined now; one whom nobody has defined is an ordinary one. */
    Member member(String account);

    /** What an account traded in the last 30 days in a quote asset, as far as fees depend on it. */
    BigDecimal volume(String account, String asset);

    /** The table of trading fees as it is now. */
    Collection<TradingFee> fees();

    /** The share of a fee that goes to who brought the member that pays it. */
    Rate referralShare();

    /** What is allowed with an asset. */
    AssetRules assetRules(String asset);

    /** The table of withdrawal limits as it is now. */
    Collection<WithdrawLimit> withdrawLimits();

    /** The withdrawals of an account that count against limits, the oldest first. */
    List<CountedWithdrawal> withdrawals(String account);

    /** Remembers the withdrawals of an account that count against limits. */
    void putWithdrawals(String account, List<CountedWithdrawal> withdrawals);

    /** The most orders that an account may have open; zero for no limit. */
    int openOrdersMax();

    /** How many orders an account has open. */
    int openOrders(String account);

    /** An order of an account was opened (1) or ended (-1). */
    void countOpenOrders(String account, int change);
}
