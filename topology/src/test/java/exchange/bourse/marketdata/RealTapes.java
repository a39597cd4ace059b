package exchange.bourse.marketdata;

import exchange.bourse.matching.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Trades of real exchanges, numbered in the order in which these printed them, with the digits of events. */
public final class RealTapes {

    private static final String BITSTAMP = "/bitstamp_trades_from_20131125_usd.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private RealTapes() {
    }

    /** Two and a half days of XRP/ETH at Binance; the test is skipped without them. */
    public static List<Print> binance() {
        return prints(RealData.read(RealData.folder("binance-xrpeth-2019-10").resolve("aggtrades.csv.gz")), "qty",
                row -> Long.parseLong(row.get("ts_ms")));
    }

    /** A hundred thousand trades of BTC/USD at Bitstamp from 25 November 2013, a resource of org.ta4j:ta4j-examples. */
    public static List<Print> bitstamp() {
        try (InputStream resource = Objects.requireNonNull(RealTapes.class.getResourceAsStream(BITSTAMP), BITSTAMP)) {
            return prints(FORMAT.parse(new InputStreamReader(resource, StandardCharsets.UTF_8)).getRecords(), "amount",
                    row -> Long.parseLong(row.get("timestamp")) * 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Print> prints(List<CSVRecord> rows, String quantityColumn, ToLongFunction<CSVRecord> timeMs) {
        List<Print> prints = new ArrayList<>();
        for (CSVRecord row : rows) {
            BigDecimal price = new BigDecimal(row.get("price")).setScale(18, RoundingMode.UNNECESSARY);
            BigDecimal quantity = new BigDecimal(row.get(quantityColumn)).setScale(18, RoundingMode.UNNECESSARY);
            BigDecimal total = price.multiply(quantity).setScale(18, RoundingMode.DOWN);
            prints.add(new Print(prints.size() + 1, price, quantity, total, timeMs.applyAsLong(row)));
        }
        return prints;
    }
}
