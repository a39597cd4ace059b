package exchange.bourse.gateway.api;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Writes exports as RFC 4180 has it, in UTF-8, with a line of names first.
 *
 * <p>Members' texts (recipients, notes) are opened in spreadsheets by others, and a spreadsheet takes a cell that begins with one of a few
 * characters for a formula. Such a text gets an apostrophe before it, which is what a spreadsheet shows as text; a number never does.
 */
@Component
final class CsvWriter extends AbstractHttpMessageConverter<CsvExport<?>> {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    CsvWriter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CsvExport.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected CsvExport<?> readInternal(Class<? extends CsvExport<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("exports are only written");
    }

    @Override
    protected void writeInternal(CsvExport<?> export, HttpOutputMessage message) throws IOException {
        Writer writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        write(export, writer);
        writer.flush();
    }

    /** Writes an export; whoever opened the writer flushes it, and closes it. */
    static void write(CsvExport<?> export, Appendable out) throws IOException {
        CsvColumns columns = CsvColumns.of(export.type());
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(columns.names());
        export.rows().accept(row -> {
            List<@Nullable Object> cells = columns.values().stream().<@Nullable Object>map(value -> cell(value, row)).toList();
            try {
                printer.printRecord(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static @Nullable Object cell(Function<Object, @Nullable Object> value, Object row) {
        Object cell = value.apply(row);
        return cell instanceof String text && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : cell;
    }
}
