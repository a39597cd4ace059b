package exchange.bourse.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exchange.bourse.audit.LiabilityTree;
import exchange.bourse.audit.LiabilityTree.Leaf;
import exchange.bourse.audit.LiabilityTree.Node;
import exchange.bourse.audit.LiabilityTree.Proof;
import exchange.bourse.audit.LiabilityTree.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trees and proofs as JSON. Amounts are texts. */
final class ProofFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProofFiles() {
    }

    /** Writes all leaves, which only their owner may read: they hold every member's balances and nonce. */
    static void writeTree(Path file, Instant time, LiabilityTree tree) {
        ObjectNode document = JSON.createObjectNode().put("time", time.toString());
        document.set("root", node(tree.root()));
        ArrayNode leaves = document.putArray("leaves");
        tree.leaves().forEach(leaf -> leaves.add(leaf(leaf)));
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "liabilities", ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(fresh.toFile(), document);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The tree of a file. */
    static LiabilityTree readTree(Path file) {
        List<Leaf> leaves = new ArrayList<>();
        read(file).path("leaves").forEach(leaf -> leaves.add(leaf(leaf)));
        return new LiabilityTree(leaves);
    }

    /** A proof as text. */
    static String text(Proof proof) {
        ObjectNode document = JSON.createObjectNode();
        document.set("leaf", leaf(proof.leaf()));
        ArrayNode path = document.putArray("path");
        proof.path().forEach(step -> path.add(node(step.node()).put("side", step.isLeft() ? "left" : "right")));
        document.set("root", node(proof.root()));
        return document.toPrettyString();
    }

    /** The proof of a file. */
    static Proof readProof(Path file) {
        JsonNode document = read(file);
        List<Step> path = new ArrayList<>();
        document.path("path").forEach(step -> path.add(new Step(node(step), step.path("side").asText().equals("left"))));
        return new Proof(leaf(document.path("leaf")), path, node(document.path("root")));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ObjectNode leaf(Leaf leaf) {
        ObjectNode object = JSON.createObjectNode().put("account", leaf.account()).put("nonce", leaf.nonce());
        object.set("sums", sums(leaf.sums()));
        return object;
    }

    private static Leaf leaf(JsonNode object) {
        return new Leaf(object.path("account").asText(), object.path("nonce").asText(), sums(object.path("sums")));
    }

    private static ObjectNode node(Node node) {
        ObjectNode object = JSON.createObjectNode().put("hash", node.hash());
        object.set("sums", sums(node.sums()));
        return object;
    }

    private static Node node(JsonNode object) {
        return new Node(object.path("hash").asText(), sums(object.path("sums")));
    }

    private static ObjectNode sums(Map<String, BigDecimal> sums) {
        ObjectNode object = JSON.createObjectNode();
        new TreeMap<>(sums).forEach((asset, amount) -> object.put(asset, Report.plain(amount)));
        return object;
    }

    private static Map<String, BigDecimal> sums(JsonNode object) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        object.properties().forEach(each -> sums.put(each.getKey(), new BigDecimal(each.getValue().asText())));
        return sums;
    }
}
