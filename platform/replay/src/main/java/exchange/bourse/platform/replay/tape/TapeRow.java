package exchange.bourse.platform.replay.tape;

import java.math.BigDecimal;

/**
 * A row of the tape.
 *
 * @param line its line in the file, from 2, because the first is the header
 * @param timeS when the trade happened, in seconds of the epoch
 * @param price price, in quote
 * @param amount quantity, in base
 */
public record TapeRow(long line, long timeS, BigDecimal price, BigDecimal amount) {}
