package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.FeeDefined;
import exchange.bourse.audit.Evidence.FeeRemoved;
import exchange.bourse.audit.Evidence.HouseEvidence;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Evidence.MemberDefined;
import exchange.bourse.audit.Evidence.ReferralShareDefined;
import exchange.bourse.audit.Evidence.VolumeTold;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Works out whether an order may be, what it is charged, and who has a share in it, from what operators have laid down. */
final class House {

    /** Under which the referral share is remembered, in millionths. */
    private static final String REFERRAL_SHARE = "referral-share";
    private static final int SHARE_SCALE = 6;
    private static final String GROUP_OF_ALL = "vip-0";

    private final AuditState state;
    private final AuditState.House house;

    House(AuditState state) {
        this.state = state;
        this.house = state.house();
    }

    /**
     * What an order is charged.
     *
     * @param maker share of what it receives in a fill for which it rested
     * @param taker share of what it receives in a fill that it caused
     */
    record Rates(BigDecimal maker, BigDecimal taker) {}

    /** Takes in what an operator laid down. */
    void take(HouseEvidence evidence) {
        switch (evidence) {
            case MemberDefined member -> house.members().put(member.account(), member);
            case FeeDefined fee -> house.fees().put(Long.toString(fee.id()), fee);
            case FeeRemoved fee -> house.fees().remove(Long.toString(fee.id()));
            case VolumeTold told -> house.volumes().put(told.account() + "|" + told.asset(), told.volume());
            case ReferralShareDefined share ->
                state.numbers().put(REFERRAL_SHARE, share.share().movePointRight(SHARE_SCALE).longValueExact());
        }
    }

    /** Whether an account may not place an order in a market, because one of them is frozen. */
    boolean forbids(String account, MarketDefined market) {
        MemberDefined member = house.members().get(account);
        return (member != null && member.frozen()) || isFrozen(market.base()) || isFrozen(market.quote());
    }

    private boolean isFrozen(String id) {
        AssetDefined asset = state.assets().get(id);
        return asset != null && asset.rules().frozen();
    }

    /** The rates of an order that is placed now. */
    Rates rates(String account, MarketDefined market) {
        MemberDefined member = house.members().get(account);
        String group = member == null ? GROUP_OF_ALL : member.group();
        FeeDefined[] best = new FeeDefined[1];
        house.fees().forEach((id, fee) -> {
            if (isFor(fee, market.market(), group, account) && (best[0] == null || beats(fee, best[0]))) {
                best[0] = fee;
            }
        });
        return best[0] == null ? new Rates(market.makerFee(), market.takerFee()) : new Rates(best[0].makerFee(), best[0].takerFee());
    }

    private boolean isFor(FeeDefined fee, String market, String group, String account) {
        boolean isForMarket = fee.market() == null || fee.market().equals(market);
        boolean isForGroup = fee.group() == null || fee.group().equals(group);
        return isForMarket && isForGroup
                && (fee.volumeAsset() == null || volume(account, fee.volumeAsset()).compareTo(fee.volumeMin()) >= 0);
    }

    private BigDecimal volume(String account, String asset) {
        BigDecimal volume = house.volumes().get(account + "|" + asset);
        return volume == null ? BigDecimal.ZERO : volume;
    }

    /** One that names the group goes before one that does not, then one that names the market, then the larger volume, then the older. */
    private static boolean beats(FeeDefined fee, FeeDefined other) {
        if ((fee.group() == null) != (other.group() == null)) {
            return fee.group() != null;
        }
        if ((fee.market() == null) != (other.market() == null)) {
            return fee.market() != null;
        }
        int byVolume = fee.volumeMin().compareTo(other.volumeMin());
        return byVolume == 0 ? fee.id() < other.id() : byVolume > 0;
    }

    /** What an account's referrer gets of a fee, rounded down; zero without one. */
    BigDecimal referralShare(String account, BigDecimal fee, int scale) {
        Long millionths = state.numbers().get(REFERRAL_SHARE);
        MemberDefined member = house.members().get(account);
        return millionths == null || member == null || member.referrer() == null
                ? BigDecimal.ZERO
                : fee.multiply(BigDecimal.valueOf(millionths, SHARE_SCALE)).setScale(scale, RoundingMode.DOWN);
    }
}
