package exchange.bourse.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of an auditor's memory.
 *
 * @param <V> what is remembered
 */
public interface Table<V> {

    /** What is remembered under a key; null if nothing is. */
    @Nullable
    V get(String key);

    /** Remembers something. */
    void put(String key, V value);

    /** Forgets something. */
    void remove(String key);

    /** Shows everything, which must not change meanwhile. */
    void forEach(BiConsumer<String, V> visitor);

    /** A table in the heap. */
    static <V> Table<V> inMemory() {
        Map<String, V> map = new HashMap<>();
        return new Table<>() {
            @Override
            public @Nullable V get(String key) {
                return map.get(key);
            }

            @Override
            public void put(String key, V value) {
                map.put(key, value);
            }

            @Override
            public void remove(String key) {
                map.remove(key);
            }

            @Override
            public void forEach(BiConsumer<String, V> visitor) {
                map.forEach(visitor);
            }
        };
    }
}
