package exchange.bourse.ledger;

import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.Collection;

/** What a ledger remembers of what operators have laid down about members and fees. The ledger only reads it. */
public interface HouseState {

    /** A member as defined now; one whom nobody has defined is an ordinary one. */
    Member member(String account);

    /** What an account traded in the last 30 days in a quote asset, as far as fees depend on it. */
    BigDecimal volume(String account, String asset);

    /** The table of trading fees as it is now. */
    Collection<TradingFee> fees();

    /** The share of a fee that goes to who brought the member that pays it. */
    Rate referralShare();
}
