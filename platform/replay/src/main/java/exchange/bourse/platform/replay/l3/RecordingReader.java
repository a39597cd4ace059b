package exchange.bourse.platform.replay.l3;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tukaani.xz.XZInputStream;

/** Reads a recorded day from its directory: commands.csv.xz, expected_fills.csv.xz, known_deviations.csv. */
public final class RecordingReader {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private RecordingReader() {
    }

    /**
     * Reads the whole day.
     *
     * @throws ReplayStoppedException if a file is missing or a line is not as it should be, with its place
     */
    public static RecordedDay read(Path directory) {
        List<ExpectedFill> fills = rows(directory.resolve("expected_fills.csv.xz"),
                row -> new NumberedFill(number(row, "trade_id"), fill(row))).stream()
                .sorted(Comparator.comparingLong(NumberedFill::tradeId))
                .map(NumberedFill::fill)
                .toList();
        return new RecordedDay(rows(directory.resolve("commands.csv.xz"), RecordingReader::command), fills,
                rows(directory.resolve("known_deviations.csv"), RecordingReader::deviation));
    }

    /**
     * A fill and its trade id, by which the recorded exchange numbered its fills; its time stamps are those of a feed that sometimes swaps
     * two.
     */
    private record NumberedFill(long tradeId, ExpectedFill fill) {}

    private static Command command(CSVRecord row) {
        return new Command(number(row, "ts_ms"), Command.Operation.valueOf(row.get("op")), number(row, "order_id"),
                Side.valueOf(row.get("side")), row.get("type").equals("MARKET"), number(row, "price_cents"), number(row, "qty_sat"));
    }

    private static ExpectedFill fill(CSVRecord row) {
        return new ExpectedFill(
                new Fill(number(row, "price_cents"), number(row, "qty_sat"), order(row, "maker_order_id"), order(row, "taker_order_id")),
                number(row, "ts_ms"), false);
    }

    private static Deviation deviation(CSVRecord row) {
        return new Deviation(Deviation.Kind.valueOf(row.get("kind")), row.get("id"), row.get("ours"), row.get("exchange"));
    }

    private static long number(CSVRecord row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static long order(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? Fill.UNKNOWN : number(row, column);
    }

    private static <T> List<T> rows(Path file, Function<CSVRecord, T> reader) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".xz") ? new XZInputStream(raw) : raw;
                CSVParser rows = FORMAT.parse(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> row(file, row, reader)).toList();
        } catch (IOException e) {
            throw new ReplayStoppedException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static <T> T row(Path file, CSVRecord row, Function<CSVRecord, T> reader) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException e) {
            throw new ReplayStoppedException(
                    "line %d of %s is not as expected: %s".formatted(row.getRecordNumber() + 1, file, e.getMessage()), e);
        }
    }
}
