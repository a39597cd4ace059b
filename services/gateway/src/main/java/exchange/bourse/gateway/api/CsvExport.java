package exchange.bourse.gateway.api;

import java.util.function.Consumer;

/**
 * Rows that are read while they are written, so that no number of them has to fit into memory.
 *
 * @param <J> the type of the rows
 * @param type the type of the rows, whose names are the columns
 * @param rows gives the rows
 */
record CsvExport<J extends Record>(Class<J> type, Consumer<Consumer<J>> rows) {}
