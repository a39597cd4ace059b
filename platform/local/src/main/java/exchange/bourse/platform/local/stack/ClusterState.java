package exchange.bourse.platform.local.stack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.errors.ElectionNotNeededException;

/** What the brokers say of themselves, and who of them leads. */
public record ClusterState(Settings settings) {

    private static final Duration COPIES_LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ANSWER_MS = 10_000;

    /** Asks the brokers something. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Admin admin) throws InterruptedException, ExecutionException;
    }

    /** The broker that is the active controller; empty if nobody knows. */
    public Optional<String> activeController() throws InterruptedException {
        return answer(admin -> admin.describeMetadataQuorum().quorumInfo().get().leaderId()).flatMap(
                node -> Broker.of(settings.deployment()).stream().filter(broker -> broker.node() == node).map(Broker::name).findFirst());
    }

    /** Whether there are as many copies of every partition as there shall be, and all are up to date. */
    public boolean hasAllCopies() throws InterruptedException {
        return answer(admin -> {
            Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
            return admin.describeTopics(topics).allTopicNames().get().values().stream().allMatch(ClusterState::hasAllCopies);
        }).orElse(false);
    }

    private static boolean hasAllCopies(TopicDescription topic) {
        return topic.partitions().stream().allMatch(partition -> partition.isr().size() == partition.replicas().size());
    }

    /**
     * Waits until there are all copies of everything.
     *
     * @throws IllegalStateException if that takes too long
     */
    public void awaitCopies() throws InterruptedException {
        long startNs = System.nanoTime();
        while (!hasAllCopies()) {
            if (System.nanoTime() - startNs > COPIES_LIMIT.toNanos()) {
                throw new IllegalStateException("some partitions miss a copy after %d s".formatted(COPIES_LIMIT.toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    /**
     * Gives every broker that has an up-to-date copy the lead of its share of the partitions. Leaders stay where they are when a broker is back
     * ({@link BrokerProperties}), so whoever was never away, or came first after a start, leads everything, and does all the work.
     *
     * @return whether brokers did so
     */
    public boolean spreadLeaders() throws InterruptedException {
        return answer(admin -> admin.electLeaders(ElectionType.PREFERRED, null).partitions().get()).map(
                outcomes -> outcomes.values().stream().flatMap(Optional::stream).allMatch(ElectionNotNeededException.class::isInstance))
                .orElse(false);
    }

    private <T> Optional<T> answer(Question<T> question) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS / 2, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS))) {
            return Optional.of(question.ask(admin));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }
}
