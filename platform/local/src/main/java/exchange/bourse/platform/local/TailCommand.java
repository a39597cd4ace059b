package exchange.bourse.platform.local;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.local.events.EventTail;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Settings;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the events of a topic. */
@Command(name = "tail", description = "Print the committed events of a topic as they come, one line of JSON each.")
final class TailCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TOPIC", description = "Such as trades, order-events, balance-changes, tickers.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Begin with the oldest event.")
    private boolean fromBeginning;

    @Option(names = "--to-end", description = "End with the newest event that is there at the start.")
    private boolean toEnd;

    @Option(names = "--limit", paramLabel = "N", description = "End after so many events.")
    private long limit = Long.MAX_VALUE;

    private final Local local;

    TailCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() {
        if (Topics.all().stream().map(Topic::name).noneMatch(topic::equals)) {
            throw new SettingException("no topic is named %s; topics are %s".formatted(topic,
                    Topics.all().stream().map(Topic::name).collect(Collectors.joining(", "))));
        }
        Settings settings = local.settings();
        try (EventTail tail = EventTail.open(topic, fromBeginning, settings.bootstrapServers(), settings.registry().toString())) {
            long left = limit;
            // A reader such as head goes away without a word: printing to it is the only way to notice.
            while (left > 0 && !System.out.checkError() && !(toEnd && tail.isPastOpening())) {
                Iterator<JsonNode> events = tail.poll().iterator();
                for (; left > 0 && events.hasNext(); left--) {
                    System.out.println(events.next());
                }
            }
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw new SettingException("cannot read %s at %s: %s".formatted(topic, settings.bootstrapServers(), e.getMessage()));
        }
    }
}
