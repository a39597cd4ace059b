package exchange.bourse.ledger;

import exchange.bourse.market.Market;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.money.Rate;
import org.jspecify.annotations.Nullable;

/** Says what an order is charged, and who has a share in it. An order keeps the rates that it was accepted with. */
final class Fees {

    private final HouseState house;

    Fees(HouseState house) {
        this.house = house;
    }

    /**
     * The rates of an order.
     *
     * @param maker of a fill for which it rested
     * @param taker of a fill that it caused
     */
    record Rates(Rate maker, Rate taker) {}

    /** The rates of an account's order now: those of the entry that wins, or the market's own if no entry applies. */
    Rates of(String account, Market market) {
        if (house.fees().isEmpty()) {
            return new Rates(market.makerFee(), market.takerFee());
        }
        Member member = house.member(account);
        return house.fees()
                .stream()
                .filter(fee -> fee.isFor(market.id(), member.group()) && isReached(fee.tier(), account))
                .max(TradingFee.PRECEDENCE)
                .map(fee -> new Rates(fee.maker(), fee.taker()))
                .orElseGet(() -> new Rates(market.makerFee(), market.takerFee()));
    }

    private boolean isReached(TradingFee.@Nullable Tier tier, String account) {
        return tier == null || house.volume(account, tier.asset()).compareTo(tier.volumeMin()) >= 0;
    }

    /** Who has a share in a fee, and how much of it: rounded down, so that the house keeps the rest. */
    Referral share(String account, long feeUnits) {
        Rate share = house.referralShare();
        String referrer = share.millionths() == 0 ? null : house.member(account).referrer();
        return referrer == null ? Referral.NONE : new Referral(referrer, share.shareUnits(feeUnits));
    }

    /**
     * A share in a fee.
     *
     * @param referrer whose it is
     * @param units how much; zero for none
     */
    record Referral(String referrer, long units) {
        static final Referral NONE = new Referral("", 0);
    }
}
