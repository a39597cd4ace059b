package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.market.AssetRules;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import org.jspecify.annotations.Nullable;

/** Says what the house does not allow: to a frozen member, with a frozen asset, beyond a limit. Cancels are always allowed. */
final class Risk {

    private final HouseState house;

    Risk(HouseState house) {
        this.house = house;
    }

    /** Why an account may not place an order in a market; null if it may. */
    @Nullable
    RejectReason ofOrder(String account, Market market) {
        RejectReason frozen = ofAmendment(account, market);
        if (frozen != null) {
            return frozen;
        }
        int max = house.openOrdersMax();
        return max > 0 && house.openOrders(account) >= max ? RejectReason.TOO_MANY_OPEN_ORDERS : null;
    }

    /** Why an account may not change an order in a market; null if it may. */
    @Nullable
    RejectReason ofAmendment(String account, Market market) {
        if (house.member(account).frozen()) {
            return RejectReason.ACCOUNT_FROZEN;
        }
        boolean frozen = house.assetRules(market.base()).frozen() || house.assetRules(market.quote()).frozen();
        return frozen ? RejectReason.CURRENCY_FROZEN : null;
    }

    /** Why a deposit is not taken in; null if it is. */
    @Nullable
    FundsRefusal ofDeposit(Asset asset, Funds funds) {
        AssetRules rules = house.assetRules(asset.id());
        if (!rules.depositEnabled()) {
            return FundsRefusal.DEPOSIT_DISABLED;
        }
        return funds.amountUnits() < rules.depositUnitsMin() ? FundsRefusal.BELOW_MINIMUM : null;
    }

    /** Why a withdrawal is not taken, be the money there or not; null if it may be. */
    @Nullable
    FundsRefusal ofWithdrawal(KnownWithdrawal withdrawal, long nowMs) {
        FundsRefusal frozen = ofSender(withdrawal.account(), withdrawal.asset().id());
        if (frozen != null) {
            return frozen;
        }
        AssetRules rules = house.assetRules(withdrawal.asset().id());
        if (!rules.withdrawalEnabled()) {
            return FundsRefusal.WITHDRAWAL_DISABLED;
        }
        if (withdrawal.amountUnits() < rules.withdrawalUnitsMin()) {
            return FundsRefusal.BELOW_MINIMUM;
        }
        Long feeUnits = rules.withdrawalFeeUnits();
        if (feeUnits != null && feeUnits != withdrawal.feeUnits()) {
            return FundsRefusal.FEE_DIFFERS;
        }
        return new WithdrawLimits(house).allow(withdrawal, nowMs) ? null : FundsRefusal.LIMIT_EXCEEDED;
    }

    /** Why an account may not send an asset to another; null if it may. */
    @Nullable
    FundsRefusal ofSender(String account, String asset) {
        if (house.member(account).frozen()) {
            return FundsRefusal.ACCOUNT_FROZEN;
        }
        return house.assetRules(asset).frozen() ? FundsRefusal.CURRENCY_FROZEN : null;
    }
}
