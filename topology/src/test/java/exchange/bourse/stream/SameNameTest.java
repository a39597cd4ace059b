package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.DepositAction;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.ledger.DepositState;
import exchange.bourse.ledger.EntrySide;
import exchange.bourse.ledger.JournalTransaction;
import exchange.bourse.ledger.TransferKind;
import exchange.bourse.ledger.TransferPart;
import exchange.bourse.ledger.TransferState;
import exchange.bourse.ledger.WithdrawalState;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is translated by name has the same names on both sides. */
class SameNameTest {

    static Stream<Arguments> pairs() {
        return Stream.of(Arguments.of(Side.class, exchange.bourse.events.Side.class),
                Arguments.of(OrderType.class, exchange.bourse.events.OrderType.class),
                Arguments.of(Role.class, exchange.bourse.events.Role.class),
                Arguments.of(TimeInForce.class, exchange.bourse.events.TimeInForce.class),
                Arguments.of(Trigger.class, exchange.bourse.events.Trigger.class),
                Arguments.of(SelfTradePrevention.class, exchange.bourse.events.SelfTradePrevention.class),
                Arguments.of(CloseReason.class, exchange.bourse.events.CloseReason.class),
                Arguments.of(EntrySide.class, exchange.bourse.events.EntrySide.class),
                Arguments.of(DepositState.class, exchange.bourse.events.DepositState.class),
                Arguments.of(WithdrawalState.class, exchange.bourse.events.WithdrawalState.class),
                Arguments.of(TransferState.class, exchange.bourse.events.TransferState.class),
                Arguments.of(TransferPart.State.class, exchange.bourse.events.TransferPartState.class),
                Arguments.of(TransferPart.Step.class, exchange.bourse.events.TransferStep.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothSidesHaveTheSameNames(Class<? extends Enum<?>> domain, Class<? extends Enum<?>> event) {
        assertThat(names(domain)).containsExactlyInAnyOrderElementsOf(names(event));
    }

    @Test
    void eventsHaveOneNameMoreForWhatALaterVersionSays() {
        assertThat(names(exchange.bourse.events.Cause.class)).containsAll(names(JournalTransaction.Cause.class)).contains("OTHER");
        assertThat(names(DepositAction.class)).containsAll(names(DepositState.Action.class))
                .hasSize(DepositState.Action.values().length + 1)
                .contains("OTHER");
        assertThat(names(WithdrawalAction.class)).containsAll(names(WithdrawalState.Action.class))
                .hasSize(WithdrawalState.Action.values().length + 1)
                .contains("OTHER");
        assertThat(names(TransferAction.class)).containsAll(names(TransferState.Action.class))
                .hasSize(TransferState.Action.values().length + 1)
                .contains("OTHER");
        assertThat(names(exchange.bourse.events.TransferKind.class)).containsAll(names(TransferKind.class))
                .hasSize(TransferKind.values().length + 1)
                .contains("OTHER");
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).<String>map(Enum::name).toList();
    }
}
