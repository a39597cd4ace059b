package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Deposit;
import exchange.bourse.audit.AuditState.OrderTerms;
import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.DepositAcceptanceAsked;
import exchange.bourse.audit.Evidence.DepositAsked;
import exchange.bourse.audit.Evidence.DepositEndAsked;
import exchange.bourse.audit.Evidence.FillAsked;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Evidence.OrderAsked;
import exchange.bourse.audit.Evidence.WithdrawalAsked;
import exchange.bourse.audit.Evidence.WithdrawalCompletionAsked;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works out from the commands alone what the ledger must do, and may do. */
final class Mandates {

    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    private final AuditState state;
    private final House house;
    private final Matches matches;
    private final Consumer<Violation> violations;

    Mandates(AuditState state, House house, Matches matches, Consumer<Violation> violations) {
        this.state = state;
        this.house = house;
        this.matches = matches;
        this.violations = violations;
    }

    /** An asset is what it was first defined to be; what is allowed with it may change. */
    void define(AssetDefined asset) {
        AssetDefined known = state.assets().get(asset.asset());
        if (known == null || (known.fiat() == asset.fiat() && known.scale() == asset.scale())) {
            state.assets().put(asset.asset(), asset);
        }
    }

    /** A market keeps its assets, and may change its fees. */
    void define(MarketDefined market) {
        MarketDefined known = state.markets().get(market.market());
        if (known == null || (known.base().equals(market.base()) && known.quote().equals(market.quote()))) {
            state.markets().put(market.market(), market);
        }
    }

    /** An order gets one outcome; one that came before, and may be open still, need not get another. Its rates, and whether it may be, are of now. */
    void ask(OrderAsked order, long nowMs) {
        String key = Claims.key(order.order().account(), order.order().id());
        String name = Claims.name(order.order());
        OrderTerms known = state.orders().get(key);
        boolean rejected = REJECTED.equals(matches.found(name, order.timeMs()));
        boolean again = known != null && known.uuid().equals(order.order().uuid());
        MarketDefined market = state.markets().get(order.market());
        boolean forbidden = market != null && house.forbids(order.order().account(), market);
        matches.expect(name, forbidden ? REJECTED : Matches.ANYTHING, again, order.timeMs(), nowMs);
        if (known == null && !rejected && market != null) {
            House.Rates rates = house.rates(order.order().account(), market);
            state.orders()
                    .put(key, new OrderTerms(order.order().uuid(), order.market(), order.buys(), order.byAmount(), rates.maker(),
                            rates.taker(), order.quantity(), BigDecimal.ZERO));
        }
    }

    /** A fill is settled once, for price times quantity rounded down, less a fee rounded up, of which the referrer's share is left. */
    void ask(FillAsked fill, long nowMs) {
        String name = Journal.transaction("trade-%d-%d".formatted(fill.tradeId(), fill.orderId()));
        String key = Claims.key(fill.account(), fill.orderId());
        OrderTerms order = state.orders().get(key);
        MarketDefined market = order == null ? null : state.markets().get(order.market());
        AssetDefined base = market == null ? null : state.assets().get(market.base());
        AssetDefined quote = market == null ? null : state.assets().get(market.quote());
        if (order == null || base == null || quote == null) {
            violations
                    .accept(new Violation(Violation.Kind.NOT_COMMANDED, name, "a fill of an order that nobody has placed", fill.timeMs()));
            matches.expect(name, Matches.ANYTHING, true, fill.timeMs(), nowMs);
            return;
        }
        BigDecimal total = fill.price().multiply(fill.quantity()).setScale(quote.scale(), RoundingMode.DOWN);
        BigDecimal received = order.buys() ? fill.quantity() : total;
        BigDecimal rate = fill.maker() ? order.makerFee() : order.takerFee();
        AssetDefined given = order.buys() ? quote : base;
        AssetDefined got = order.buys() ? base : quote;
        BigDecimal fee = received.multiply(rate).setScale(got.scale(), RoundingMode.UP);
        BigDecimal share = house.referralShare(fill.account(), fee, got.scale());
        String entries = Entries.trade(fill.account(), given, order.buys() ? total : fill.quantity(), got, received, fee, share);
        matches.expect(name, entries, entries.isEmpty(), fill.timeMs(), nowMs);
        resize(key, order, order.remaining().subtract(fill.quantity()), order.filled().add(fill.quantity()));
    }

    /** A share in a fee is credited once. That it is what was left for it shows when both sides are held against each other. */
    void ask(Evidence.ReferralAsked share, long nowMs) {
        AssetDefined asset = state.assets().get(share.asset());
        String name = Journal.transaction("referral-%d-%d".formatted(share.tradeId(), share.orderId()));
        matches.expect(name, asset == null ? Matches.ANYTHING : Entries.referral(asset, share.account(), share.amount()), false,
                share.timeMs(), nowMs);
    }

    /** The book has another whole quantity for an order. */
    void resize(Evidence.OrderResized resized) {
        String key = Claims.key(resized.account(), resized.orderId());
        OrderTerms order = state.orders().get(key);
        if (order != null) {
            resize(key, order, resized.quantity().subtract(order.filled()), order.filled());
        }
    }

    /** The book will not fill a part of an order. */
    void reduce(Evidence.OrderReduced reduced) {
        String key = Claims.key(reduced.account(), reduced.orderId());
        OrderTerms order = state.orders().get(key);
        if (order != null) {
            resize(key, order, order.remaining().subtract(reduced.quantity()), order.filled());
        }
    }

    /** Nothing of an order will be filled any more. */
    void end(Evidence.OrderEnded ended) {
        state.orders().remove(Claims.key(ended.account(), ended.orderId()));
    }

    private void resize(String key, OrderTerms order, BigDecimal remaining, BigDecimal filled) {
        if (remaining.signum() <= 0 && !order.byAmount()) {
            state.orders().remove(key);
        } else {
            state.orders().put(key, order.with(remaining, filled));
        }
    }

    /** A deposit is credited once, when it comes or when it is accepted; the same one again changes nothing. */
    void ask(DepositAsked deposit, long nowMs) {
        String key = key(deposit.account(), deposit.id());
        AssetDefined asset = state.assets().get(deposit.funds().asset());
        if (state.deposits().get(key) != null || asset == null || !isCountable(deposit.funds(), asset) || !asset.rules().depositEnabled()
                || deposit.funds().amount().compareTo(asset.rules().depositMin()) < 0) {
            return;
        }
        String entries = Entries.deposit(asset, deposit.account(), deposit.funds(), deposit.awaitsCollection());
        state.deposits().put(key, new Deposit(entries, deposit.awaitsAcceptance()));
        if (!deposit.awaitsAcceptance()) {
            expectCredit(deposit.account(), deposit.id(), entries, deposit.timeMs(), nowMs);
        }
    }

    /** A deposit that waits for it is credited. */
    void ask(DepositAcceptanceAsked step, long nowMs) {
        Deposit deposit = end(step.account(), step.id());
        if (deposit != null) {
            expectCredit(step.account(), step.id(), deposit.entries(), step.timeMs(), nowMs);
        }
    }

    /** A deposit that waits is never credited. */
    void ask(DepositEndAsked step) {
        end(step.account(), step.id());
    }

    private @Nullable Deposit end(String account, String id) {
        Deposit deposit = state.deposits().get(key(account, id));
        if (deposit == null || !deposit.awaitsAcceptance()) {
            return null;
        }
        state.deposits().put(key(account, id), new Deposit(deposit.entries(), false));
        return deposit;
    }

    private void expectCredit(String account, String id, String entries, long timeMs, long nowMs) {
        matches.expect(Journal.transaction("deposit-%s-%s".formatted(account, id)), entries, false, timeMs, nowMs);
    }

    /** What a withdrawal takes out in the end; whether it may is seen in what is locked for it. */
    void ask(WithdrawalAsked withdrawal) {
        AssetDefined asset = state.assets().get(withdrawal.funds().asset());
        if (asset != null && isCountable(withdrawal.funds(), asset)) {
            String key = key(withdrawal.account(), withdrawal.id());
            String entries = Entries.withdrawal(asset, withdrawal.account(), withdrawal.funds());
            String known = state.withdrawals().get(key);
            // A refused one may be asked for again with other amounts.
            state.withdrawals().put(key, known == null || known.equals(entries) ? entries : Matches.ANYTHING);
        }
    }

    /** A withdrawal may be booked out, if it is in a state for that. */
    void ask(WithdrawalCompletionAsked step, long nowMs) {
        String entries = state.withdrawals().get(key(step.account(), step.id()));
        if (entries != null) {
            String name = Journal.transaction("withdrawal-%s-%s".formatted(step.account(), step.id()));
            matches.expect(name, entries, true, step.timeMs(), nowMs);
        }
    }

    private static String key(String account, String id) {
        return account + "/" + id;
    }

    /** Whether amounts are such that the ledger may take them: above zero, in whole units, within 63 bits. */
    private static boolean isCountable(Funds funds, AssetDefined asset) {
        try {
            Decimals.toUnits(funds.fee(), asset.scale());
            Decimals.toUnits(funds.total(), asset.scale());
            return Decimals.toUnits(funds.amount(), asset.scale()) > 0 && funds.fee().signum() >= 0;
        } catch (ArithmeticException uncountable) {
            return false;
        }
    }
}
