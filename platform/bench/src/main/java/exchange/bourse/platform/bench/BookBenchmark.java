package exchange.bourse.platform.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One case: a stream of commands through a book that holds about as many orders all the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 11)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class BookBenchmark {

    static final int COMMANDS = 500_000;
    private static final long SEED = 7;
    private static final long SLOWEST_NS = TimeUnit.SECONDS.toNanos(10);

    /** Whose book. */
    @Param({"ours", "theirs"})
    public String book = "ours";

    /** What the commands are made of. */
    @Param({"MOVES", "PLACE_CANCEL_TAKE"})
    public Mix mix = Mix.MOVES;

    /** How many orders rest, about. */
    @Param({"1000", "100000"})
    public int resting = 1_000;

    private final Histogram latenciesNs = new Histogram(SLOWEST_NS, 3);
    private Prepared prepared = Prepared.NOTHING;
    private BookDriver driver = Prepared.NOTHING.ours();

    /** Makes the commands once. */
    @Setup(Level.Trial)
    public void prepare() {
        prepared = Prepared.of(mix, resting, COMMANDS, SEED);
    }

    /** Fills a new book. */
    @Setup(Level.Invocation)
    public void fill() {
        latenciesNs.reset();
        driver = book.equals("ours") ? prepared.ours() : prepared.theirs();
        for (int i = 0; i < prepared.stream().preload; i++) {
            driver.apply(i);
        }
    }

    /** All commands, one after the other. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long throughput() {
        for (int i = prepared.stream().preload; i < prepared.stream().length(); i++) {
            driver.apply(i);
        }
        return driver.tradedUnits();
    }

    /** The same with a look at the clock around each command. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long latency() {
        for (int i = prepared.stream().preload; i < prepared.stream().length(); i++) {
            long start = System.nanoTime();
            driver.apply(i);
            latenciesNs.recordValue(Math.min(SLOWEST_NS, System.nanoTime() - start));
        }
        return driver.tradedUnits();
    }

    /** Hands the percentiles of the last measurement to whoever started the run. */
    @TearDown(Level.Trial)
    public void report() {
        Latencies.write(book, mix.name(), resting, latenciesNs);
    }
}
