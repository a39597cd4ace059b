package exchange.bourse.platform.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.local.supervision.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Members that trade among themselves, for people who look: the command {@code demo} of this same program, beside the exchange and through its
 * public interface. It is ready when there is something to see, quotes on both sides of a book.
 */
record DemoPart(Layout layout, Settings settings) {

    static final String NAME = "demo";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms32m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String DEPTH = "/api/v2/peatio/public/markets/btcusd/depth?limit=1";

    Part part() {
        List<String> flags = new ArrayList<>(ClassArchive.with(settings.javaOptions(NAME, JAVA_OPTIONS), layout, NAME));
        flags.add("-Dbourse.root=" + layout.root());
        return new Part(NAME, Parts.program(flags, System.getProperty("java.class.path"), NAME),
                Map.of("BOURSE_HOME", layout.home().toString(), "MALLOC_ARENA_MAX", "2"), layout.run(), commands -> {}, this::hasQuotes,
                Duration.ofMinutes(2), Duration.ofSeconds(5));
    }

    private boolean hasQuotes() throws InterruptedException {
        URI depth = settings.address(Port.GATEWAY).resolve(DEPTH);
        try {
            JsonNode book = Http.ok(depth) ? Http.get(depth) : Http.JSON.missingNode();
            return !book.path("asks").isEmpty() && !book.path("bids").isEmpty();
        } catch (HttpFailedException e) {
            return false;
        }
    }
}
