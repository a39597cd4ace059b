package exchange.bourse.ledger.stream;

import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.DefineWithdrawLimit;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.RemoveWithdrawLimit;
import exchange.bourse.events.SetVolume;
import exchange.bourse.events.WithdrawLimitDefinition;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in force what operators lay down about members, fees and limits, and publishes it. What every partition of accounts is told, the first one
 * publishes; a definition that contradicts itself is logged, and changes nothing.
 */
final class HouseRules {

    private static final Logger LOGGER = LoggerFactory.getLogger(HouseRules.class);
    private static final int PUBLISHING_PARTITION = 0;
    private static final String EXCHANGE_KEY = "exchange";

    private final HouseStores stores;
    private final ProcessorContext<String, SpecificRecord> context;

    HouseRules(HouseStores stores, ProcessorContext<String, SpecificRecord> context) {
        this.stores = stores;
        this.context = context;
    }

    /**
     * Applies a command about an account, or about all.
     *
     * @throws IllegalStateException if it is none of those that this class knows
     */
    void apply(String account, Object command, long timeMs) {
        try {
            switch (command) {
                case DefineMember define -> define(account, define.getDefinition(), timeMs);
                case DefineFee define -> define(define.getDefinition(), timeMs);
                case RemoveFee remove -> {
                    stores.removeFee(remove.getFeeId());
                    publish(Long.toString(remove.getFeeId()), null, timeMs, LedgerTopology.TRADING_FEES_SINK);
                }
                case SetVolume volume -> stores.setVolume(account, volume.getAsset(), volume.getVolume());
                case DefineWithdrawLimit define -> define(define.getDefinition(), timeMs);
                case RemoveWithdrawLimit remove -> {
                    stores.removeLimit(remove.getLimitId());
                    publish(Long.toString(remove.getLimitId()), null, timeMs, LedgerTopology.WITHDRAW_LIMITS_SINK);
                }
                case DefineExchange define -> define(define.getDefinition(), timeMs);
                default -> throw new IllegalStateException("unknown account command " + command.getClass().getName());
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOGGER.atError().addKeyValue("account", account).addKeyValue("command", command).setCause(e).log("definition refused");
        }
    }

    private void define(String account, MemberDefinition definition, long timeMs) {
        if (!definition.getAccount().equals(account)) {
            throw new IllegalArgumentException("the definition of member %s in a command about %s".formatted(definition, account));
        }
        stores.define(definition);
        context.forward(new Record<>(account, definition, timeMs), LedgerTopology.MEMBERS_SINK);
    }

    private void define(FeeDefinition definition, long timeMs) {
        stores.define(definition);
        publish(Long.toString(definition.getFeeId()), definition, timeMs, LedgerTopology.TRADING_FEES_SINK);
    }

    private void define(WithdrawLimitDefinition definition, long timeMs) {
        stores.define(definition);
        publish(Long.toString(definition.getLimitId()), definition, timeMs, LedgerTopology.WITHDRAW_LIMITS_SINK);
    }

    private void define(ExchangeDefinition definition, long timeMs) {
        stores.define(definition);
        publish(EXCHANGE_KEY, definition, timeMs, LedgerTopology.EXCHANGE_SINK);
    }

    private void publish(String key, @Nullable SpecificRecord definition, long timeMs, String sink) {
        if (context.taskId().partition() == PUBLISHING_PARTITION) {
            context.forward(new Record<>(key, definition, timeMs), sink);
        }
    }
}
