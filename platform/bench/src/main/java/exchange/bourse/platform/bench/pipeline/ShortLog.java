package exchange.bourse.platform.bench.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** A log that forgets, so that a disk has room for a run of any length. */
final class ShortLog {

    private static final ConfigResource EVERY_BROKER = new ConfigResource(ConfigResource.Type.BROKER, "");
    /** Whole files are deleted, or compacted, and never the last one. */
    private static final int FILES_KEPT = 4;

    private ShortLog() {
    }

    /**
     * Lets all brokers delete the oldest commands and events beyond so many bytes in each partition. What is compacted keeps the latest record
     * of each key.
     */
    static void keep(long bytesAPartition, Admin admin) throws InterruptedException, ExecutionException {
        List<AlterConfigOp> limits = Stream
                .of(new ConfigEntry("log.retention.bytes", Long.toString(bytesAPartition)),
                        new ConfigEntry("log.segment.bytes", Long.toString(bytesAPartition / FILES_KEPT)))
                .map(limit -> new AlterConfigOp(limit, AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(EVERY_BROKER, limits)).all().get();
    }
}
