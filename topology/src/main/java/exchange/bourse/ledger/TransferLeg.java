package exchange.bourse.ledger;

import java.math.BigDecimal;

/**
 * One movement of a transfer.
 *
 * @param asset what is moved
 * @param amount how much, as it was asked for
 * @param debit the account that is debited
 * @param credit the account that is credited
 */
public record TransferLeg(String asset, BigDecimal amount, TransferAccount debit, TransferAccount credit) {}
