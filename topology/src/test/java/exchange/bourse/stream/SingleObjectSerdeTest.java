package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.SchemaHistory;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SingleObjectSerdeTest {

    private final Serde<AssetDefinition> serde = SingleObjectSerde.of(AssetDefinition.class);

    @Test
    void whatIsWrittenIsReadAgainAndNothingStaysNothing() {
        AssetDefinition asset = AssetDefinition.newBuilder()
                .setAsset("btc")
                .setName("Bitcoin")
                .setType(AssetType.COIN)
                .setScale(8)
                .setPosition(2)
                .build();
        assertThat(serde.deserializer().deserialize("store", serde.serializer().serialize("store", asset))).isEqualTo(asset);
        assertThat(serde.serializer().serialize("store", null)).isNull();
    }

    @Test
    void whatAReleasedVersionWroteIsRead() throws IOException {
        for (Schema version : SchemaHistory.of(AssetDefinition.class)) {
            assertThat(serde.deserializer().deserialize("store", written(version)).getAsset()).isEqualTo("btc");
        }
        assertThat(SchemaHistory.of(AssetDefinition.class)).isNotEmpty();
    }

    @Test
    void whatNoReleasedVersionWroteIsRefused() throws IOException {
        Schema foreign = new Schema.Parser().parse(AssetDefinition.getClassSchema().toString().replace("\"scale\"", "\"digits\""));
        byte[] bytes = written(foreign);
        assertThatThrownBy(() -> serde.deserializer().deserialize("store", bytes)).isInstanceOf(MissingSchemaException.class);
    }

    private static byte[] written(Schema version) throws IOException {
        GenericRecordBuilder record = new GenericRecordBuilder(version).set("asset", "btc").set("name", "Bitcoin").set("position", 2);
        record.set("type", new GenericData.EnumSymbol(version.getField("type").schema(), "COIN"));
        record.set(version.getField("scale") == null ? "digits" : "scale", 8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), version).encode(record.build(), bytes);
        return bytes.toByteArray();
    }
}
