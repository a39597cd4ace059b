package exchange.bourse.helm;

import java.util.List;
import java.util.Map;

/** Ways into a manifest. */
final class Manifest {

    private Manifest() {
    }

    /** What stands at a path of names and numbers. */
    static Object at(Object manifest, Object... path) {
        Object place = manifest;
        for (Object step : path) {
            Object next = step instanceof Integer number ? ((List<?>) place).get(number) : ((Map<?, ?>) place).get(step);
            if (next == null) {
                throw new AssertionError("there is no %s in %s".formatted(step, place));
            }
            place = next;
        }
        return place;
    }

    /** The text at a path. */
    static String text(Object manifest, Object... path) {
        return at(manifest, path).toString();
    }

    /** The mappings of the list at a path. */
    static List<Map<?, ?>> list(Object manifest, Object... path) {
        return ((List<?>) at(manifest, path)).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /** What each mapping of the list at a path has under a name; nothing for those that have nothing. */
    static List<String> each(String name, Object manifest, Object... path) {
        return list(manifest, path).stream().filter(each -> each.containsKey(name)).map(each -> String.valueOf(each.get(name))).toList();
    }

    /** The first container of what makes pods. */
    static Object container(Object manifest) {
        return at(manifest, "spec", "template", "spec", "containers", 0);
    }
}
