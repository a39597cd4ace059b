package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.gateway.views.Readiness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The beat of the streams: wakes the sessions that have something to read, not for each message but some fifty times a second, so that a
 * burst costs each session one wake-up and the socket one write. It tells tickers and balances that have changed, pings, and ends sessions.
 */
@Component
class Pacer implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Pacer.class);
    private static final Duration BALANCES_EVERY = Duration.ofMillis(100);
    private static final Duration TICKERS_EVERY = Duration.ofSeconds(1);

    private final Channels channels;
    private final StreamHandler handler;
    private final StreamFeed feed;
    private final Readiness readiness;
    private final BourseSettings.Streams settings;
    private final Clock clock;
    private final Interval balances;
    private final Interval tickers;
    private final Interval pings;
    private volatile @Nullable Thread thread;

    Pacer(Channels channels, StreamHandler handler, StreamFeed feed, ChangedBalances balances, ChangedTickers tickers, Readiness readiness,
            BourseSettings settings, Clock clock) {
        this.channels = channels;
        this.handler = handler;
        this.feed = feed;
        this.readiness = readiness;
        this.settings = settings.streams();
        this.clock = clock;
        this.balances = new Interval(BALANCES_EVERY, balances::publish);
        this.tickers = new Interval(TICKERS_EVERY, tickers::publish);
        this.pings = new Interval(this.settings.pingInterval(), () -> handler.sessions().forEach(StreamSession::ping));
    }

    /** Something to do every so often. */
    private static final class Interval {
        private final long everyNs;
        private final Runnable action;
        private long lastNs = System.nanoTime();

        Interval(Duration every, Runnable action) {
            everyNs = every.toNanos();
            this.action = action;
        }

        void runIfDue() {
            long nowNs = System.nanoTime();
            if (nowNs - lastNs >= everyNs) {
                lastNs = nowNs;
                action.run();
            }
        }
    }

    @Override
    public void start() {
        Thread pacer = Thread.ofPlatform().daemon().name("streams-pacer").unstarted(this::run);
        // Before it runs, or it might find that it should not.
        thread = pacer;
        pacer.start();
    }

    private void run() {
        Interval ends = new Interval(Duration.ofSeconds(1), this::endSessions);
        while (thread != null) {
            try {
                Thread.sleep(settings.pace());
                if (!feed.isOpen() && readiness.ready()) {
                    feed.open();
                }
                balances.runIfDue();
                tickers.runIfDue();
                pings.runIfDue();
                ends.runIfDue();
                channels.takeAwaited().forEach(StreamSession::wake);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The views are not ready for a moment; what changed is told later.
                LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("the streams missed a beat");
            }
        }
    }

    private void endSessions() {
        Instant now = clock.instant();
        for (StreamSession session : handler.sessions()) {
            if (session.isExpired(now)) {
                session.close(StreamClose.TOKEN_EXPIRED);
            } else if (session.silentNs() > settings.idleTimeout().toNanos()) {
                session.close(StreamClose.IDLE);
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        handler.sessions().forEach(session -> session.close(StreamClose.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
