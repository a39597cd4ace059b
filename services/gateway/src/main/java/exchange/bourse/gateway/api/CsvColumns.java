package exchange.bourse.gateway.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a record: those of its JSON, in the same order, without lists.
 *
 * @param names the columns' names
 * @param values gives the value of each column
 */
record CsvColumns(List<String> names, List<Function<Object, @Nullable Object>> values) {

    static CsvColumns of(Class<? extends Record> type) {
        CsvColumns columns = new CsvColumns(new ArrayList<>(), new ArrayList<>());
        columns.add(type, row -> row);
        return columns;
    }

    private void add(Class<?> type, Function<Object, @Nullable Object> path) {
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            Function<Object, @Nullable Object> value = row -> read(accessor, path.apply(row));
            JsonProperty name = accessor.getAnnotation(JsonProperty.class);
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                add(component.getType(), value);
            } else if (!Collection.class.isAssignableFrom(component.getType())) {
                names.add(name == null ? component.getName() : name.value());
                values.add(value);
            }
        }
    }

    private static @Nullable Object read(Method accessor, @Nullable Object record) {
        try {
            accessor.setAccessible(true);
            return record == null ? null : accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
