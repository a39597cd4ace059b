package exchange.bourse.stream;

import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.TradingFee.Tier;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what operators lay down about members and fees. */
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
     * The share of a fee that its payer's referrer gets.
     *
     * @throws IllegalArgumentException or ArithmeticException if it is none
     */
    public static Rate referralShare(ExchangeDefinition definition) {
        return Rate.of(definition.getReferralShare());
    }
}
