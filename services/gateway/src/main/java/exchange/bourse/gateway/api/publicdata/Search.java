package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.ParamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** A search as Peatio's pages write it, {@code search[base_code]=bt}: what has any of the texts in any of the fields, in capitals or not. */
final class Search {

    private Search() {
    }

    /**
     * A field that can be searched.
     *
     * @param name what it is called in the request
     * @param text its text in what is searched
     */
    record Field<T>(String name, Function<T, String> text) {}

    /** Reads a search; everything is found if there is none. */
    static <T> Predicate<T> read(ParamReader reader, List<Field<T>> fields) {
        List<Predicate<T>> any = new ArrayList<>();
        for (Field<T> field : fields) {
            String wanted = reader.text("search[" + field.name() + "]");
            if (wanted != null) {
                any.add(row -> lower(field.text().apply(row)).contains(lower(wanted)));
            }
        }
        return any.isEmpty() ? row -> true : row -> any.stream().anyMatch(each -> each.test(row));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
