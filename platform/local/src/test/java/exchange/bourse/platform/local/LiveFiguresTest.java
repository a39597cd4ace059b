package exchange.bourse.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.local.figures.Figures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {

    private static final Figures ENGINE_BEFORE = Figures.parse("""
                                                               bourse_stage_latency_seconds_count{command="PlaceOrder",stage="ledger"} 10
                                                               bourse_stage_events_total{event="Trade",stage="matching"} 1
                                                               """, 0);
    private static final Figures ENGINE = Figures.parse("""
                                                        bourse_stage_lag_records{partition="0",stage="ledger",topic="account-commands"} 3
                                                        bourse_stage_lag_records{partition="1",stage="ledger",topic="account-commands"} 4
                                                        bourse_stage_latency_seconds_count{command="PlaceOrder",stage="ledger"} 52
                                                        bourse_stage_events_total{event="Trade",stage="matching"} 9
                                                        bourse_orders_open{partition="0"} 5
                                                        bourse_orders_open{partition="1"} 6
                                                        bourse_audit_violations{partition="0"} 0
                                                        bourse_audit_violations{partition="1"} 2
                                                        bourse_audit_last_record_timestamp_seconds{partition="0"} 1.0
                                                        """, TimeUnit.SECONDS.toNanos(1));

    private static String printed(Map<String, Figures> before, Map<String, Figures> after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LiveFigures.between(before, after).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theEnginesStagesOrdersAndAuditAreShown() {
        String shown = printed(Map.of("engine", ENGINE_BEFORE), Map.of("engine", ENGINE));

        assertThat(shown).containsPattern("ledger +7 +42 +-").containsPattern("matching +- +0 +-");
        assertThat(shown).contains("Open orders: 11. Trades: 8 a second. Audit: 2 BROKEN RULES, as of").doesNotContain("GATEWAY");
    }

    @Test
    void enginesShareTheWorkAndEachTellsOfTheWholeLag() {
        Figures other = Figures.parse("""
                                      bourse_stage_lag_records{partition="0",stage="ledger",topic="account-commands"} 3
                                      bourse_stage_lag_records{partition="1",stage="ledger",topic="account-commands"} 4
                                      bourse_orders_open{partition="2"} 1
                                      """, TimeUnit.SECONDS.toNanos(1));

        String shown = printed(Map.of("engine", ENGINE_BEFORE, "engine-2", other), Map.of("engine", ENGINE, "engine-2", other));

        assertThat(shown).containsPattern("ledger +7 +42 +-").containsPattern("matching +- +0 +-").contains("Open orders: 12.");
    }

    @Test
    void aProgramThatDoesNotAnswerHasNoFiguresAndTheOthersHave() {
        Figures gateway = Figures.parse("bourse_views_lag_records{topic=\"trades\"} 12\nbourse_streams_sessions 3\n", 0);

        String shown = printed(Map.of("engine", ENGINE), Map.of("gateway-2", gateway));

        assertThat(shown).containsPattern("gateway-2 +12 +0 +0 +- +3").doesNotContain("STAGE");
        assertThat(printed(Map.of(), Map.of())).isEmpty();
    }
}
