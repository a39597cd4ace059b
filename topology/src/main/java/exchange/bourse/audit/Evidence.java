package exchange.bourse.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor reads: what the ledger was asked, and what it says it did. Amounts are decimals; {@code timeMs} is the time of the record,
 * which for what the ledger says is the time of the command that caused it.
 */
public sealed interface Evidence {

    /** What the ledger says. */
    sealed interface Statement extends Evidence {
        /** Time of the command that caused it. */
        long timeMs();
    }

    /**
     * A journal transaction.
     *
     * @param transactionId the transaction
     * @param reference the order, trade, deposit, withdrawal or transfer it is about
     * @param lines its lines
     */
    record JournalEntry(String transactionId, String reference, List<JournalLine> lines, long timeMs) implements Statement {}

    /**
     * A line of a journal transaction.
     *
     * @param code account code
     * @param member whose account it is; null for the house
     * @param asset asset
     * @param debit whether it is a debit
     * @param amount amount
     * @param balanceAfter balance afterwards, as the ledger says
     */
    record JournalLine(int code, @Nullable String member, String asset, boolean debit, BigDecimal amount, BigDecimal balanceAfter) {

        /** Number of the account's class in its asset. */
        String classNumber() {
            return asset + "-" + code;
        }

        /** Number of the account, in Peatio's form. */
        String accountNumber() {
            return member == null ? classNumber() : classNumber() + "-" + member;
        }

        /** Debits are positive. */
        BigDecimal signed() {
            return debit ? amount : amount.negate();
        }
    }

    /**
     * An order as it is after something happened to it.
     *
     * @param reserved what is locked for it
     * @param open whether it may still be filled
     * @param rejected whether it was not accepted
     */
    record OrderStated(OrderName order, String market, boolean buys, BigDecimal reserved, boolean open, boolean rejected,
            long timeMs) implements Statement {}

    /**
     * A deposit, withdrawal or part of a transfer as it is after something happened to it.
     *
     * @param id its name, unique among those of all accounts
     * @param locked what is locked for it
     */
    record FundsStated(String id, String account, String asset, BigDecimal locked, long timeMs) implements Statement {}

    /** An asset was defined. */
    record AssetDefined(String asset, boolean fiat, int scale, Rules rules) implements Evidence {

        /** An asset with which everything is allowed. */
        AssetDefined(String asset, boolean fiat, int scale) {
            this(asset, fiat, scale, new Rules(false, true, BigDecimal.ZERO));
        }

        /**
         * What is allowed with an asset.
         *
         * @param frozen whether nothing of it may be ordered
         * @param depositEnabled whether deposits are taken in
         * @param depositMin smallest deposit
         */
        public record Rules(boolean frozen, boolean depositEnabled, BigDecimal depositMin) {}
    }

    /** A market was defined, or its fees changed. */
    record MarketDefined(String market, String base, String quote, BigDecimal makerFee, BigDecimal takerFee) implements Evidence {}

    /**
     * Asked: place an order.
     *
     * @param byAmount whether it is sized by what it may spend
     */
    record OrderAsked(OrderName order, String market, boolean buys, BigDecimal quantity, boolean byAmount,
            long timeMs) implements Evidence {}

    /** Asked: settle a fill. */
    record FillAsked(String account, long orderId, long tradeId, boolean maker, BigDecimal price, BigDecimal quantity,
            long timeMs) implements Evidence {}

    /** The book has another whole quantity for an order, with what is filled. */
    record OrderResized(String account, long orderId, BigDecimal quantity) implements Evidence {}

    /** The book will not fill a part of an order. */
    record OrderReduced(String account, long orderId, BigDecimal quantity) implements Evidence {}

    /** The book gave an order back. */
    record OrderEnded(String account, long orderId) implements Evidence {}

    /** Asked: take a deposit in. */
    record DepositAsked(String account, String id, Funds funds, boolean awaitsAcceptance, boolean awaitsCollection,
            long timeMs) implements Evidence {}

    /** Asked: accept a deposit that was not accepted yet. */
    record DepositAcceptanceAsked(String account, String id, long timeMs) implements Evidence {}

    /** Asked: end a deposit that was not accepted yet. */
    record DepositEndAsked(String account, String id) implements Evidence {}

    /** Asked: lock what is to leave. */
    record WithdrawalAsked(String account, String id, Funds funds) implements Evidence {}

    /** Asked: book out what left. */
    record WithdrawalCompletionAsked(String account, String id, long timeMs) implements Evidence {}

    /** Asked: move money between accounts. */
    record TransferAsked(String id, List<Leg> legs, long timeMs) implements Evidence {}

    /** Asked: let a transfer go on that waits for it. */
    record TransferAcceptanceAsked(String id, String operator, long timeMs) implements Evidence {}

    /**
     * Asked, by the ledger: book an account's part of a transfer.
     *
     * @param debited what the account is debited; negative for a credit
     * @param createdMs time of the command that asked for the transfer
     */
    record PartCompletionAsked(String id, String account, String asset, BigDecimal debited, long createdMs,
            long timeMs) implements Evidence {}

    /**
     * A transfer as it is after something happened to it.
     *
     * @param author who asked for it
     * @param operator who decided about it; null for nobody
     * @param needsAcceptance whether a second operator has to accept it
     * @param begun whether it is on its way to be booked, or was
     * @param completed whether it is booked
     * @param ended whether it is over
     * @param createdMs time of the command that asked for it
     */
    record TransferStated(String id, String author, @Nullable String operator, boolean needsAcceptance, boolean begun, boolean completed,
            boolean ended, long createdMs, long timeMs) implements Statement {}

    /**
     * One movement of a transfer.
     *
     * @param debitCode code of the account that is debited
     * @param debitMember whose it is; null for the house
     * @param creditCode code of the account that is credited
     * @param creditMember whose it is; null for the house
     */
    record Leg(String asset, BigDecimal amount, int debitCode, @Nullable String debitMember, int creditCode,
            @Nullable String creditMember) {}

    /** What operators lay down about members and fees, and what the fees depend on. */
    sealed interface HouseEvidence extends Evidence {
    }

    /** A member was defined. */
    record MemberDefined(String account, String group, @Nullable String referrer, boolean frozen) implements HouseEvidence {}

    /** An entry of the table of trading fees was defined; without an asset of the volume, its least volume is zero. */
    record FeeDefined(long id, @Nullable String market, @Nullable String group, BigDecimal makerFee, BigDecimal takerFee,
            @Nullable String volumeAsset, BigDecimal volumeMin) implements HouseEvidence {}

    /** An entry of the table of trading fees was taken out. */
    record FeeRemoved(long id) implements HouseEvidence {}

    /** The ledger was told what an account traded. */
    record VolumeTold(String account, String asset, BigDecimal volume) implements HouseEvidence {}

    /** The share of fees that goes to referrers was defined. */
    record ReferralShareDefined(BigDecimal share) implements HouseEvidence {}

    /** Asked: credit a share in a fee. */
    record ReferralAsked(String account, long orderId, long tradeId, String asset, BigDecimal amount, long timeMs) implements Evidence {}

    /**
     * The names of an order.
     *
     * @param account its owner
     * @param id its id
     * @param uuid its second name
     */
    record OrderName(String account, long id, String uuid) {}

    /**
     * What comes in or leaves.
     *
     * @param asset the asset
     * @param amount what the account gets or gives, without the fee
     * @param fee what the house keeps
     */
    record Funds(String asset, BigDecimal amount, BigDecimal fee) {

        BigDecimal total() {
            return amount.add(fee);
        }
    }
}
