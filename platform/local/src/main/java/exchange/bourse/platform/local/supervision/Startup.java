package exchange.bourse.platform.local.supervision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Takes steps in the order in which they need each other, those that do not at the same time, and tells how long each of them takes.
 *
 * @param steps the steps, each after those that it needs; a need that is no step here counts as met
 * @param progress takes lines for people
 */
public record Startup(List<Step> steps, Consumer<String> progress) {

    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);

    /**
     * One step.
     *
     * @param name what people call it
     * @param needs names of the steps that come before
     * @param action does it, and returns when it is done
     */
    public record Step(String name, Set<String> needs, Action action) {}

    /** Does a step. */
    @FunctionalInterface
    public interface Action {
        /** Does the step; failures are exceptions with a message for people. */
        void run() throws InterruptedException;
    }

    /**
     * Takes all steps. Returns when they are done, or with the first failure, while other steps may still be under way.
     *
     * @throws RuntimeException what the first step that failed threw
     */
    public void run() throws InterruptedException {
        Set<String> underway = new ConcurrentSkipListSet<>();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        Map<String, CompletableFuture<Void>> done = new HashMap<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        for (Step step : steps) {
            done.put(step.name(), after(step.needs(), done).thenRunAsync(() -> take(step, underway), threads).exceptionally(failure -> {
                failed.completeExceptionally(failure);
                throw new CompletionException(failure);
            }));
        }
        await(CompletableFuture.anyOf(failed, after(done.keySet(), done)), underway);
        threads.shutdown();
    }

    private static CompletableFuture<Void> after(Set<String> names, Map<String, CompletableFuture<Void>> done) {
        return CompletableFuture.allOf(names.stream().map(done::get).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new));
    }

    private void take(Step step, Set<String> underway) {
        long startNs = System.nanoTime();
        underway.add(step.name());
        progress.accept(line(step.name(), "starting"));
        try {
            step.action().run();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        } finally {
            underway.remove(step.name());
        }
        progress.accept(line(step.name(), "ready after " + seconds(System.nanoTime() - startNs)));
    }

    private void await(CompletableFuture<Object> outcome, Set<String> underway) throws InterruptedException {
        long startNs = System.nanoTime();
        while (true) {
            try {
                outcome.get(REPORT_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(
                        line("waiting for", "%s, %s so far".formatted(String.join(", ", underway), seconds(System.nanoTime() - startNs))));
            } catch (ExecutionException e) {
                throw unwrap(e);
            }
        }
    }

    /** What a step threw, without what the futures have wrapped around it. */
    private static RuntimeException unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException || cause instanceof CompletionException) {
            Throwable next = cause.getCause();
            if (next == null) {
                break;
            }
            cause = next;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** A line about one step. */
    public static String line(String step, String words) {
        return "  %-12s %s".formatted(step, words);
    }

    private static String seconds(long durationNs) {
        return "%.1f s".formatted(durationNs / 1e9);
    }
}
