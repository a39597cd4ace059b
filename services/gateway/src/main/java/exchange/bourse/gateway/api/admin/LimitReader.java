package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.publicdata.TradingFeeJson;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.OrderIds;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.market.Member;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads entries of the table of withdrawal limits. What a request leaves out stays as it is, or is for any in a new entry. */
@Component
final class LimitReader {

    private static final int DIGITS = 18;

    private final Definitions definitions;
    private final OrderIds ids;

    LimitReader(Definitions definitions, OrderIds ids) {
        this.definitions = definitions;
        this.ids = ids;
    }

    /** A new entry; the one that is there if it is the same. */
    WithdrawLimitDefinition create(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        reader.required("limit_24_hour", ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_DAY);
        reader.required("limit_1_month", ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_MONTH);
        BigDecimal none = Amounts.event(BigDecimal.ZERO);
        return read(reader, WithdrawLimitDefinition.newBuilder().setLimitId(ids.next()).setLimit24Hour(none).setLimit1Month(none).build());
    }

    /** An entry with what a request changes of it. */
    WithdrawLimitDefinition update(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        reader.required("id", ErrorCode.ADMIN_WITHDRAW_LIMIT_NON_INTEGER_ID);
        Long id = reader.integer("id", ErrorCode.ADMIN_WITHDRAW_LIMIT_NON_INTEGER_ID);
        reader.finish();
        return read(reader, WithdrawLimitDefinition.newBuilder(known(Objects.requireNonNull(id))).build());
    }

    /** The entry of an id. */
    WithdrawLimitDefinition known(long id) {
        return definitions.limit(id).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
    }

    private WithdrawLimitDefinition read(ParamReader reader, WithdrawLimitDefinition limit) {
        limit.setLimit24Hour(amount(reader, "limit_24_hour", limit.getLimit24Hour(), ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_DAY));
        limit.setLimit1Month(amount(reader, "limit_1_month", limit.getLimit1Month(), ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_MONTH));
        String level = reader.text("kyc_level");
        if (TradingFeeJson.ANY.equals(level)) {
            limit.setLevel(null);
        } else if (level != null) {
            limit.setLevel(reader.integer("kyc_level", 0, 0, MemberReader.LEVEL_MAX, ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_LEVEL,
                    ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_LEVEL));
        }
        String group = reader.text("group");
        if (group != null) {
            limit.setGroup(group.equalsIgnoreCase(TradingFeeJson.ANY) ? null : group.toLowerCase(Locale.ROOT));
        }
        if (limit.getGroup() != null && !Member.isGroup(limit.getGroup())) {
            reader.problem(ErrorCode.ADMIN_WITHDRAW_LIMIT_INVALID_GROUP);
        }
        WithdrawLimitDefinition twin = twin(limit);
        if (twin != null && !WithdrawLimitDefinition.newBuilder(twin).setLimitId(limit.getLimitId()).build().equals(limit)) {
            reader.problem(ErrorCode.ADMIN_WITHDRAW_LIMIT_DUPLICATE);
        }
        reader.finish();
        return twin == null ? limit : twin;
    }

    private static BigDecimal amount(ParamReader reader, String name, BigDecimal old, ErrorCode invalid) {
        BigDecimal wanted = reader.decimal(name, invalid);
        if (wanted != null && !Amounts.countable(wanted, DIGITS, 0)) {
            reader.problem(invalid);
            return old;
        }
        return wanted == null ? old : Amounts.event(wanted);
    }

    /** Another entry for the same level and group; null if there is none. */
    private @Nullable WithdrawLimitDefinition twin(WithdrawLimitDefinition limit) {
        return definitions.limits()
                .stream()
                .filter(other -> other.getLimitId() != limit.getLimitId() && Objects.equals(other.getLevel(), limit.getLevel())
                        && Objects.equals(other.getGroup(), limit.getGroup()))
                .findFirst()
                .orElse(null);
    }
}
