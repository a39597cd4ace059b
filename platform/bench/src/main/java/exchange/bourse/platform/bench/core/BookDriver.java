package exchange.bourse.platform.bench.core;

/** A book that can be given the commands of a stream. */
interface BookDriver {

    /** Gives the book a command by its number. */
    void apply(int command);

    /** How much has traded. */
    long tradedUnits();

    /** How many orders are open. */
    int openOrders();
}
