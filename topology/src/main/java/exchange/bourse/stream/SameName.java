package exchange.bourse.stream;

/**
 * Between symbols of events and those of the domain, which have the same names. A test holds every pair that is translated so against each
 * other.
 */
public final class SameName {

    private SameName() {
    }

    /**
     * The symbol of a type that has a symbol's name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E of(Class<E> type, Enum<?> symbol) {
        return Enum.valueOf(type, symbol.name());
    }
}
