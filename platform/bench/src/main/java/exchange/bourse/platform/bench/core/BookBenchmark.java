package exchange.bourse.platform.bench.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One case: a stream of commands through a book that holds about as many orders all the time.
 *
 * <p>With huge pages where the system gives them: a processor knows the places of some thousand pages by heart, and 100,000 orders in small
 * ones are more, so that what is measured would be its page tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 7)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages",
        "--sun-misc-unsafe-memory-access=allow", "-Dslf4j.internal.verbosity=ERROR"})
public class BookBenchmark {

    static final int COMMANDS = 500_000;
    private static final long SEED = 7;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long SLOWEST_NS = TimeUnit.SECONDS.toNanos(10);

    /** What the commands are made of. */
    @Param({"MOVES", "PLACE_CANCEL_TAKE"})
    public Mix mix = Mix.MOVES;

    /** How many orders rest, about. */
    @Param({"1000", "100000"})
    public int resting = 1_000;

    /** Whose book. */
    @Param({"ours", "theirs"})
    public String book = "ours";

    private final Histogram latenciesNs = new Histogram(SLOWEST_NS, 3);
    private CommandStream stream = new CommandStream(Mix.MOVES, 0, 0, SEED);
    private BookDriver driver = new OurBook(stream);

    /** What an iteration hands over beside its time: how long single commands took, in nanoseconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Percentiles {
        /** Half of the commands took at most this. */
        public long p50Ns;
        /** 99 % did. */
        public long p99Ns;
        /** 99.9 % did. */
        public long p999Ns;
    }

    /** What the commands of an iteration, and not the filling of the book before them, took from the heap. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Allocation {
        /** Bytes per command. */
        public double bytesPerCommand;
    }

    /** Makes the commands once. The collector then puts them side by side: what else was made meanwhile lies between them. */
    @Setup(Level.Trial)
    public void prepare() {
        stream = new CommandStream(mix, resting, COMMANDS, SEED);
        System.gc();
    }

    /** Fills a new book. */
    @Setup(Level.Invocation)
    public void fill() {
        latenciesNs.reset();
        driver = book.equals("ours") ? new OurBook(stream) : new TheirBook(stream);
        for (int i = 0; i < stream.preload; i++) {
            driver.apply(i);
        }
    }

    /** All commands, one after the other. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long throughput(Allocation allocation) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = stream.preload; i < stream.length(); i++) {
            driver.apply(i);
        }
        allocation.bytesPerCommand = (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / COMMANDS;
        return driver.tradedUnits();
    }

    /** The same with a look at the clock around each command. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long latency(Percentiles percentiles) {
        for (int i = stream.preload; i < stream.length(); i++) {
            long start = System.nanoTime();
            driver.apply(i);
            latenciesNs.recordValue(Math.min(SLOWEST_NS, System.nanoTime() - start));
        }
        percentiles.p50Ns = latenciesNs.getValueAtPercentile(50);
        percentiles.p99Ns = latenciesNs.getValueAtPercentile(99);
        percentiles.p999Ns = latenciesNs.getValueAtPercentile(99.9);
        return driver.tradedUnits();
    }
}
