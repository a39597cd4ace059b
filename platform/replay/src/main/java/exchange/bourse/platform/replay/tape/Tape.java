package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tapes with the columns timestamp, price, amount. */
public final class Tape {

    /** 100,000 BTC/USD trades at Bitstamp from 25 November 2013, a resource of the artifact org.ta4j:ta4j-examples. */
    private static final String BITSTAMP = "/bitstamp_trades_from_20131125_usd.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tape() {
    }

    /**
     * The first rows of the Bitstamp tape.
     *
     * @param limit how many at most
     */
    public static List<TapeRow> bitstamp(long limit) {
        try (InputStream resource = Tape.class.getResourceAsStream(BITSTAMP)) {
            if (resource == null) {
                throw new ReplayStoppedException("the class path has no " + BITSTAMP + ", a resource of org.ta4j:ta4j-examples");
            }
            return read(new InputStreamReader(resource, StandardCharsets.UTF_8), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first rows of a tape.
     *
     * @throws ReplayStoppedException if one of them is not a row, which names its line
     */
    static List<TapeRow> read(Reader tape, long limit) throws IOException {
        try (CSVParser rows = FORMAT.parse(tape)) {
            return rows.stream().limit(limit).map(Tape::row).toList();
        }
    }

    private static TapeRow row(CSVRecord row) {
        long line = row.getRecordNumber() + 1;
        try {
            return new TapeRow(line, Long.parseLong(row.get("timestamp")), new BigDecimal(row.get("price")),
                    new BigDecimal(row.get("amount")));
        } catch (IllegalArgumentException e) {
            throw new ReplayStoppedException("line %d of the tape is not timestamp,price,amount: %s".formatted(line, row), e);
        }
    }
}
