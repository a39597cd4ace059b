package exchange.bourse.views;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an account's fills in all markets with one quote asset add up to for an asset.
 *
 * @param quote what values are counted in
 * @param asset the asset; it may be the quote itself
 * @param credit what was received, without fees
 * @param creditFees fees on that
 * @param creditValue what was received, at the price of each fill
 * @param debit what was given
 * @param debitValue what that was worth, at the price of each fill
 * @param balance what was received and is not given since
 * @param balanceValue what that cost
 */
public record Pnl(String quote, String asset, BigDecimal credit, BigDecimal creditFees, BigDecimal creditValue, BigDecimal debit,
        BigDecimal debitValue, BigDecimal balance, BigDecimal balanceValue) {

    /** That of a market's base. */
    static Pnl base(String quote, String base, MarketPnl market) {
        return new Pnl(quote, base, market.bought(), market.boughtFees(), market.boughtValue(), market.sold(), market.soldValue(),
                market.balance(), market.balanceValue());
    }

    /** That of a market's quote, which is worth what it is. */
    static Pnl quote(String quote, MarketPnl market) {
        return new Pnl(quote, quote, market.earned(), market.earnedFees(), market.earned(), market.spent(), market.spent(), BigDecimal.ZERO,
                BigDecimal.ZERO).withOwnBalance();
    }

    /** Both together. */
    Pnl plus(Pnl other) {
        Pnl sum = new Pnl(quote, asset, credit.add(other.credit), creditFees.add(other.creditFees), creditValue.add(other.creditValue),
                debit.add(other.debit), debitValue.add(other.debitValue), balance.add(other.balance), balanceValue.add(other.balanceValue));
        return quote.equals(asset) ? sum.withOwnBalance() : sum;
    }

    private Pnl withOwnBalance() {
        BigDecimal left = credit.subtract(debit).max(BigDecimal.ZERO);
        return new Pnl(quote, asset, credit, creditFees, creditValue, debit, debitValue, left, left);
    }

    /** The average price of what was received and is not given since; null if there is none. */
    public @Nullable BigDecimal balancePrice() {
        return balance.signum() == 0 ? null : MarketPnl.ratio(balanceValue, balance);
    }

    /** The average price at which it was received; null if it never was. */
    public @Nullable BigDecimal buyPrice() {
        return credit.signum() == 0 ? null : MarketPnl.ratio(creditValue, credit);
    }

    /** The average price at which it was given; null if it never was. */
    public @Nullable BigDecimal sellPrice() {
        return debit.signum() == 0 ? null : MarketPnl.ratio(debitValue, debit);
    }
}
