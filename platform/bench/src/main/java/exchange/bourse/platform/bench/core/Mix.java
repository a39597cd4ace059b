package exchange.bourse.platform.bench.core;

/** What a stream's commands are made of. */
public enum Mix {
    /** exchange-core's own: 82 % moves, 9 % orders that rest, 6 % cancels, 3 % orders that take. */
    MOVES(82, 9, 6),
    /** 45 % orders that rest, 45 % cancels, 10 % orders that take. */
    PLACE_CANCEL_TAKE(0, 45, 45);

    private final int moves;
    private final int places;
    private final int cancels;

    Mix(int moves, int places, int cancels) {
        this.moves = moves;
        this.places = places;
        this.cancels = cancels;
    }

    int moves() {
        return moves;
    }

    int places() {
        return places;
    }

    int cancels() {
        return cancels;
    }
}
