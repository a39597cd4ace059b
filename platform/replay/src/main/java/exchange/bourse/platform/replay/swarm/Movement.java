package exchange.bourse.platform.replay.swarm;

import java.math.BigDecimal;

/**
 * Money that a member sent away.
 *
 * @param asset what
 * @param amount how much
 * @param receiver the account that gets it; empty for a withdrawal
 */
record Movement(String asset, BigDecimal amount, String receiver) {}
