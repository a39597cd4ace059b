package exchange.bourse.audit.stream;

import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.FeeDefined;
import exchange.bourse.audit.Evidence.MemberDefined;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.CreditReferral;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.SetVolume;
import exchange.bourse.money.Decimals;
import exchange.bourse.state.AuditAsset;
import exchange.bourse.stream.HouseCodec;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads evidence from commands about members and fees, and writes it for the auditor's stores. */
final class HouseEvidence {

    private HouseEvidence() {
    }

    /** What a command tells; null if it is nothing to an auditor, or contradicts itself. */
    static @Nullable Evidence decode(String account, Object command, long timeMs) {
        try {
            return switch (command) {
                case DefineMember define when account.equals(HouseCodec.member(define.getDefinition()).account()) ->
                    decode(define.getDefinition());
                case DefineFee define -> {
                    HouseCodec.fee(define.getDefinition());
                    yield decode(define.getDefinition());
                }
                case RemoveFee remove -> new Evidence.FeeRemoved(remove.getFeeId());
                case SetVolume told -> new Evidence.VolumeTold(account, told.getAsset(), told.getVolume());
                case DefineExchange define when HouseCodec.openOrdersMax(define.getDefinition()) >= 0 ->
                    new Evidence.ReferralShareDefined(HouseCodec.referralShare(define.getDefinition()).toEvent());
                case CreditReferral share -> new Evidence.ReferralAsked(account, share.getOrderId(), share.getTradeId(), share.getAsset(),
                        share.getAmount(), timeMs);
                default -> null;
            };
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return null;
        }
    }

    static MemberDefined decode(MemberDefinition definition) {
        return new MemberDefined(definition.getAccount(), definition.getGroup(), definition.getReferrer(),
                definition.getState() == MemberState.FROZEN);
    }

    /** What is allowed with an asset. */
    static AssetDefined decode(AssetDefinition definition) {
        return new AssetDefined(definition.getAsset(), definition.getType() == AssetType.FIAT, definition.getScale(),
                rules(definition.getFrozen(), definition.getDepositEnabled(), definition.getMinDepositAmount()));
    }

    /** An asset as it is stored. */
    static AssetDefined decode(String asset, AuditAsset stored) {
        return new AssetDefined(asset, stored.getFiat(), stored.getScale(),
                rules(stored.getFrozen(), stored.getDepositEnabled(), stored.getMinDepositAmount()));
    }

    private static AssetDefined.Rules rules(boolean frozen, boolean depositEnabled, @Nullable BigDecimal depositMin) {
        return new AssetDefined.Rules(frozen, depositEnabled, Objects.requireNonNullElse(depositMin, BigDecimal.ZERO));
    }

    /** The form in which an asset is stored. */
    static AuditAsset encode(AssetDefined asset) {
        AssetDefined.Rules rules = asset.rules();
        return new AuditAsset(asset.fiat(), asset.scale(), rules.frozen(), rules.depositEnabled(), event(rules.depositMin()));
    }

    static FeeDefined decode(FeeDefinition definition) {
        return new FeeDefined(definition.getFeeId(), definition.getMarket(), definition.getGroup(), definition.getMakerFee(),
                definition.getTakerFee(), definition.getVolumeAsset(),
                Objects.requireNonNullElse(definition.getMinVolume(), BigDecimal.ZERO));
    }

    /** The form in which a member is stored; what is nothing to the auditor is not in it. */
    static MemberDefinition encode(MemberDefined member) {
        return new MemberDefinition(member.account(), member.group(), 0, member.frozen() ? MemberState.FROZEN : MemberState.ACTIVE,
                member.referrer());
    }

    /** The form in which an entry of the table of fees is stored. */
    static FeeDefinition encode(FeeDefined fee) {
        return new FeeDefinition(fee.id(), fee.market(), fee.group(), event(fee.makerFee()), event(fee.takerFee()), fee.volumeAsset(),
                event(fee.volumeMin()));
    }

    private static BigDecimal event(BigDecimal decimal) {
        return decimal.setScale(Decimals.EVENT_SCALE);
    }
}
