package exchange.bourse.gateway.management;

import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.FundsTable;
import exchange.bourse.views.Span;
import exchange.bourse.views.Transaction;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How servers ask for deposits and withdrawals: both in the same way. */
@Component
final class FundsQueries {

    private final Definitions definitions;

    FundsQueries(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Deposits or withdrawals of an account, or of all, newest first.
     *
     * @param stated whether a row's state is wanted
     */
    <E extends SpecificRecord, J extends Record> ResponseEntity<List<J>> list(ParamReader reader, FundsTable<E> table, Predicate<E> stated,
            Function<E, Transaction> transaction, Class<J> type, Function<E, J> json) {
        String uid = uid(reader);
        String currency = reader.text("currency");
        if (currency != null && definitions.asset(currency).isEmpty()) {
            reader.problem(ErrorCode.ACCOUNT_CURRENCY_DOESNT_EXIST);
        }
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        Predicate<E> matches = row -> stated.test(row) && (currency == null || transaction.apply(row).asset().equals(currency));
        return paging.answer(false, type, (slice, rows) -> {
            if (uid == null) {
                table.everybodys(Span.ALWAYS, matches, slice, row -> rows.accept(json.apply(row)));
            } else {
                table.list(uid, Span.ALWAYS, matches, slice, row -> rows.accept(json.apply(row)));
            }
        });
    }

    /**
     * The one with the tid that a request names, and the uid, if it names one. Ends the reading.
     *
     * @throws ApiException if anything is wrong, there is none, or there are several
     */
    <E extends SpecificRecord> E one(ParamReader reader, FundsTable<E> table) {
        String uid = uid(reader);
        String tid = reader.required("tid", ErrorCode.MANAGEMENT_INVALID_TID);
        reader.finish();
        List<E> found = uid == null ? table.find(tid) : table.find(uid, tid).map(List::of).orElse(List.of());
        if (found.size() > 1) {
            throw new ApiException(ErrorCode.MANAGEMENT_AMBIGUOUS_TID);
        }
        return found.stream().findFirst().orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
    }

    /** Whether a currency is fiat or coin, in Peatio's words; nothing if it is unknown. */
    @Nullable
    String type(String currency) {
        return definitions.asset(currency).map(asset -> Words.word(asset.getType())).orElse(null);
    }

    private static @Nullable String uid(ParamReader reader) {
        String uid = reader.text("uid");
        if (uid != null && !Account.isId(uid)) {
            reader.problem(ErrorCode.MANAGEMENT_INVALID_UID);
        }
        return uid;
    }
}
