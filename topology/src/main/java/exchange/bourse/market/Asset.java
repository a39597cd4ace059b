package exchange.bourse.market;

/**
 * An asset that the exchange keeps books in.
 *
 * @param id lower-case id, such as btc
 * @param name name shown to people
 * @param type where the asset lives
 * @param scale digits after the point in its smallest unit, 0 to 18
 * @param position place in lists
 */
public record Asset(String id, String name, Type type, int scale, int position) {

    private static final int SCALE_MAX = 18;

    /** Checks the scale. */
    public Asset {
        if (scale < 0 || scale > SCALE_MAX) {
            throw new IllegalArgumentException("scale of asset %s must be from 0 to 18: %d".formatted(id, scale));
        }
    }

    /** Of the id alone, which is unique: it is part of the key of every balance. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Where an asset lives, which decides its accounts' codes. */
    public enum Type {
        /** At a bank. */
        FIAT,
        /** On a chain. */
        COIN
    }
}
