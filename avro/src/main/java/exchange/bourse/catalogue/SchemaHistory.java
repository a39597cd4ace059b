package exchange.bourse.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every version of a record's schema that was ever released, so that what was written by an earlier version can be read by this one. They
 * are resources beside this class's package, under {@code schemas}, by the record's name and the version's number; a changed schema is
 * added as the next number, and stays.
 */
public final class SchemaHistory {

    private SchemaHistory() {
    }

    /** All versions, the first one first; empty for a record that is neither in a topic nor in a store. */
    public static List<Schema> of(Class<? extends SpecificRecord> type) {
        List<Schema> versions = new ArrayList<>();
        while (true) {
            String resource = "/exchange/bourse/schemas/%s.%d.avsc".formatted(type.getSimpleName(), versions.size() + 1);
            try (InputStream schema = SchemaHistory.class.getResourceAsStream(resource)) {
                if (schema == null) {
                    return List.copyOf(versions);
                }
                versions.add(new Schema.Parser().parse(schema));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
        }
    }
}
