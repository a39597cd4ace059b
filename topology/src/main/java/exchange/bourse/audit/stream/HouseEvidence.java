package exchange.bourse.audit.stream;

import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.FeeDefined;
import exchange.bourse.audit.Evidence.MemberDefined;
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
                case DefineExchange define -> new Evidence.ReferralShareDefined(HouseCodec.referralShare(define.getDefinition()).toEvent());
                case CreditReferral share -> new Evidence.ReferralAsked(account, share.getOrderId(), share.getTradeId(), share.getAsset(),
                        share.getAmount(), timeMs);
                default -> null;
            };
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return null;
        }
    }

    static MemberDefined decode(MemberDefinition definition) {
        return new MemberDefined(definition.getAccount(), definition.getGroup(), definition.getReferrer());
    }

    static FeeDefined decode(FeeDefinition definition) {
        return new FeeDefined(definition.getFeeId(), definition.getMarket(), definition.getGroup(), definition.getMakerFee(),
                definition.getTakerFee(), definition.getVolumeAsset(),
                Objects.requireNonNullElse(definition.getMinVolume(), BigDecimal.ZERO));
    }

    /** The form in which a member is stored; what is nothing to the auditor is not in it. */
    static MemberDefinition encode(MemberDefined member) {
        return new MemberDefinition(member.account(), member.group(), 0, MemberState.ACTIVE, member.referrer());
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
