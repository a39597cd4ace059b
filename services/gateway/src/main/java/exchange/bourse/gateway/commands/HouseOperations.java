package exchange.bourse.gateway.commands;

import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.DefineWithdrawLimit;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.RemoveWithdrawLimit;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.MemberViews;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Takes in what operators lay down about members, fees and limits. Each definition is read and checked when its turn has come, and is whole: repeated
 * after an unknown outcome, it changes nothing more.
 */
@Component
public class HouseOperations {

    private final CommandLog log;
    private final Definitions definitions;
    private final MemberViews members;
    private final DefinitionTurn turn;

    HouseOperations(CommandLog log, Definitions definitions, MemberViews members, DefinitionTurn turn) {
        this.log = log;
        this.definitions = definitions;
        this.members = members;
        this.turn = turn;
    }

    /**
     * Defines a member, in the partition of its account.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public MemberDefinition defineMember(Supplier<MemberDefinition> wanted) {
        return turn.take(() -> {
            MemberDefinition member = wanted.get();
            log.write(member.getAccount(), new DefineMember(member));
            turn.await(() -> members.member(member.getAccount()).equals(member));
            return member;
        });
    }

    /**
     * Defines an entry of the table of trading fees.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public FeeDefinition defineFee(Supplier<FeeDefinition> wanted) {
        return turn.take(() -> {
            FeeDefinition fee = wanted.get();
            log.define(Long.toString(fee.getFeeId()), new DefineFee(fee));
            turn.await(() -> definitions.fee(fee.getFeeId()).filter(fee::equals).isPresent());
            return fee;
        });
    }

    /**
     * Takes an entry out of the table of trading fees.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public FeeDefinition removeFee(Supplier<FeeDefinition> wanted) {
        return turn.take(() -> {
            FeeDefinition fee = wanted.get();
            log.define(Long.toString(fee.getFeeId()), new RemoveFee(fee.getFeeId()));
            turn.await(() -> definitions.fee(fee.getFeeId()).isEmpty());
            return fee;
        });
    }

    /**
     * Defines an entry of the table of withdrawal limits.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public WithdrawLimitDefinition defineLimit(Supplier<WithdrawLimitDefinition> wanted) {
        return turn.take(() -> {
            WithdrawLimitDefinition limit = wanted.get();
            log.define(Long.toString(limit.getLimitId()), new DefineWithdrawLimit(limit));
            turn.await(() -> definitions.limit(limit.getLimitId()).filter(limit::equals).isPresent());
            return limit;
        });
    }

    /**
     * Takes an entry out of the table of withdrawal limits.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public WithdrawLimitDefinition removeLimit(Supplier<WithdrawLimitDefinition> wanted) {
        return turn.take(() -> {
            WithdrawLimitDefinition limit = wanted.get();
            log.define(Long.toString(limit.getLimitId()), new RemoveWithdrawLimit(limit.getLimitId()));
            turn.await(() -> definitions.limit(limit.getLimitId()).isEmpty());
            return limit;
        });
    }

    /**
     * Defines what holds for the whole exchange.
     *
     * @throws ApiException if the log or the ledger did not take it in time
     */
    public ExchangeDefinition defineExchange(Supplier<ExchangeDefinition> wanted) {
        return turn.take(() -> {
            ExchangeDefinition exchange = wanted.get();
            log.define("exchange", new DefineExchange(exchange));
            turn.await(() -> definitions.exchange().filter(exchange::equals).isPresent());
            return exchange;
        });
    }
}
