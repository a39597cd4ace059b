package exchange.bourse.ledger;

import java.math.BigDecimal;

/**
 * A withdrawal that counts against the limits.
 *
 * @param id the withdrawal
 * @param timeMs when it was asked for
 * @param value what it and its fee were worth then, in the platform currency
 */
public record CountedWithdrawal(String id, long timeMs, BigDecimal value) {}
