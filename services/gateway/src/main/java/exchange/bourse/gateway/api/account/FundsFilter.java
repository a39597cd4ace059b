package exchange.bourse.gateway.api.account;

import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.Span;
import exchange.bourse.views.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deposits and withdrawals a client asks for.
 *
 * @param currency only of this currency, if one is named
 * @param txid only those that this transaction carried, if one is named
 * @param changed when they last changed
 * @param paging the page
 */
record FundsFilter(@Nullable String currency, @Nullable String txid, Span changed, Paging paging) {

    /**
     * The errors of one module's filters.
     *
     * @param currency there is no such currency
     * @param nonIntegerFrom time_from is no integer
     * @param emptyFrom time_from is empty
     * @param nonIntegerTo time_to is no integer
     * @param emptyTo time_to is empty
     * @param paging those of the paging
     */
    record Rules(ErrorCode currency, ErrorCode nonIntegerFrom, ErrorCode emptyFrom, ErrorCode nonIntegerTo, ErrorCode emptyTo,
            Paging.Rules paging) {

        static final Rules DEPOSITS = new Rules(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.DEPOSIT_NON_INTEGER_TIME_FROM,
                ErrorCode.DEPOSIT_EMPTY_TIME_FROM, ErrorCode.DEPOSIT_NON_INTEGER_TIME_TO, ErrorCode.DEPOSIT_EMPTY_TIME_TO,
                Paging.Rules.COMMON);
        static final Rules WITHDRAWALS = new Rules(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST, ErrorCode.WITHDRAW_NON_INTEGER_TIME_FROM,
                ErrorCode.WITHDRAW_EMPTY_TIME_FROM, ErrorCode.WITHDRAW_NON_INTEGER_TIME_TO, ErrorCode.WITHDRAW_EMPTY_TIME_TO,
                Paging.Rules.COMMON);
        static final Rules TRANSACTIONS = new Rules(ErrorCode.TRANSACTIONS_CURRENCY_DOESNT_EXIST,
                ErrorCode.TRANSACTIONS_NON_INTEGER_TIME_FROM, ErrorCode.TRANSACTIONS_EMPTY_TIME_FROM,
                ErrorCode.TRANSACTIONS_NON_INTEGER_TIME_TO, ErrorCode.TRANSACTIONS_EMPTY_TIME_TO,
                new Paging.Rules(1, ErrorCode.TRANSACTIONS_NON_INTEGER_LIMIT, ErrorCode.TRANSACTIONS_INVALID_LIMIT,
                        ErrorCode.TRANSACTIONS_NON_INTEGER_PAGE, ErrorCode.TRANSACTIONS_INVALID_PAGE));
    }

    /** Reads what all such lists understand, without ending the reading. */
    static FundsFilter read(ParamReader reader, Definitions definitions, Rules rules) {
        String currency = reader.text("currency");
        if (currency != null && definitions.asset(currency).isEmpty()) {
            reader.problem(rules.currency());
        }
        Long from = reader.seconds("time_from", rules.nonIntegerFrom(), rules.emptyFrom());
        Long to = reader.seconds("time_to", rules.nonIntegerTo(), rules.emptyTo());
        // The second is included, as in Peatio, and times are shown to the second: what is shown as time_to is in.
        Span changed = new Span(from == null ? null : Instant.ofEpochSecond(from), to == null ? null : Instant.ofEpochSecond(to + 1));
        return new FundsFilter(currency, reader.text("txid"), changed, Paging.read(reader, rules.paging()));
    }

    /** When those can have been created that are asked for: none changed before it was created. */
    Span created() {
        return new Span(null, changed.to());
    }

    /** Whether a deposit or withdrawal is asked for. */
    boolean matches(Transaction one) {
        return (currency == null || one.asset().equals(currency)) && (txid == null || txid.equals(one.txid()))
                && changed.contains(one.updatedAt());
    }
}
