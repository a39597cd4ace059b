package exchange.bourse.audit.stream;

import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.events.BalanceChange;
import exchange.bourse.events.Cause;
import exchange.bourse.events.EntrySide;
import java.time.Instant;

/** Between lines of the journal and the event, which is also the form in which they are stored; their cause is nothing to the auditor. */
final class JournalLineCodec {

    private JournalLineCodec() {
    }

    static BalanceChange encode(JournalLine line) {
        return BalanceChange.newBuilder()
                .setTransactionId(line.transactionId())
                .setLine(line.line())
                .setCause(Cause.OTHER)
                .setReference(line.reference())
                .setAccountCode(line.code())
                .setAccount(line.member())
                .setAsset(line.asset())
                .setSide(line.debit() ? EntrySide.DEBIT : EntrySide.CREDIT)
                .setAmount(line.amount())
                .setBalanceAfter(line.balanceAfter())
                .setTime(Instant.ofEpochMilli(line.timeMs()))
                .build();
    }

    static JournalLine decode(BalanceChange event) {
        return new JournalLine(event.getTransactionId(), event.getLine(), event.getReference(), event.getAccountCode(), event.getAccount(),
                event.getAsset(), event.getSide() == EntrySide.DEBIT, event.getAmount(), event.getBalanceAfter(),
                event.getTime().toEpochMilli());
    }
}
