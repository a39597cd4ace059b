package exchange.bourse.stream;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.market.AssetRules;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.TradingFee.Tier;
import exchange.bourse.market.WithdrawLimit;
import exchange.bourse.money.Decimals;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what operators lay down about members, fees, limits and what is allowed. */
public final class HouseCodec {

    private HouseCodec() {
    }

    /**
     * The domain's member.
     *
     * @throws IllegalArgumentException if the definition contradicts itself
     */
    public static Member member(MemberDefinition definition) {
        return new Member(definition.getAccount(), definition.getGroup(), definition.getLevel(),
                definition.getState() == MemberState.FROZEN, definition.getReferrer());
    }

    /** The definition of a member. */
    public static MemberDefinition definition(Member member) {
        return new MemberDefinition(member.account(), member.group(), member.level(),
                member.frozen() ? MemberState.FROZEN : MemberState.ACTIVE, member.referrer());
    }

    /**
     * The domain's entry of the table of trading fees.
     *
     * @throws IllegalArgumentException or ArithmeticException if a rate or the group is none
     */
    public static TradingFee fee(FeeDefinition definition) {
        return new TradingFee(definition.getFeeId(), definition.getMarket(), definition.getGroup(), Rate.of(definition.getMakerFee()),
                Rate.of(definition.getTakerFee()), tier(definition.getVolumeAsset(), definition.getMinVolume()));
    }

    private static @Nullable Tier tier(@Nullable String asset, @Nullable BigDecimal volumeMin) {
        if ((asset == null) != (volumeMin == null)) {
            throw new IllegalArgumentException("a volume of %s %s".formatted(volumeMin, asset));
        }
        return asset == null || volumeMin == null ? null : new Tier(asset, volumeMin);
    }

    /**
     * What is allowed with an asset.
     *
     * @throws IllegalArgumentException if an amount is negative, or can't be counted in the asset
     */
    public static AssetRules assetRules(AssetDefinition definition) {
        int scale = definition.getScale();
        BigDecimal fee = definition.getWithdrawFee();
        try {
            return new AssetRules(definition.getFrozen(), definition.getDepositEnabled(), definition.getWithdrawalEnabled(),
                    Decimals.unitsOrZero(definition.getMinDepositAmount(), scale),
                    Decimals.unitsOrZero(definition.getMinWithdrawAmount(), scale), fee == null ? null : Decimals.toUnits(fee, scale),
                    Objects.requireNonNullElse(definition.getPrice(), BigDecimal.ONE));
        } catch (ArithmeticException uncountable) {
            throw new IllegalArgumentException("an amount that can't be counted in " + definition.getAsset(), uncountable);
        }
    }

    /**
     * The domain's entry of the table of withdrawal limits.
     *
     * @throws IllegalArgumentException if a limit or the group is none
     */
    public static WithdrawLimit limit(WithdrawLimitDefinition definition) {
        return new WithdrawLimit(definition.getLimitId(), definition.getLevel(), definition.getGroup(), definition.getLimit24Hour(),
                definition.getLimit1Month());
    }

    /**
     * The most orders that an account may have open; zero for no limit.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static int openOrdersMax(ExchangeDefinition definition) {
        if (definition.getMaxOpenOrders() < 0) {
            throw new IllegalArgumentException("less than no open orders: " + definition.getMaxOpenOrders());
        }
        return definition.getMaxOpenOrders();
    }

    /**
     * The share of a fee that its payer's referrer gets.
     *
     * @throws IllegalArgumentException or ArithmeticException if it is none
     */
    public static Rate referralShare(ExchangeDefinition definition) {
        return Rate.of(definition.getReferralShare());
    }
}
