package exchange.bourse.platform.replay.report;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person how far a replay is, and how many orders or commands a second it sends. */
public final class Progress {

    private static final int UPDATE_MS = 500;

    private Progress() {
    }

    /** A bar on the error stream, so that the report stands alone on the other; the caller steps and closes it. */
    public static ProgressBar bar(String unit, long steps) {
        return new ProgressBarBuilder().setTaskName("replay")
                .setInitialMax(steps)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .setSpeedUnit(ChronoUnit.SECONDS)
                .showSpeed()
                .build();
    }
}
