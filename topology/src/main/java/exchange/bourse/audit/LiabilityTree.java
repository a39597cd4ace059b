package exchange.bourse.audit;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Merkle tree over what members are owed, in which each node carries besides its hash the sum per asset of what is below it (Maxwell and
 * Todd). So a root commits to the sum of all liabilities, and a member who checks the way up to it knows that theirs are among them.
 *
 * <p>Hashes are SHA-256. A text is encoded as its length in four bytes and its UTF-8; sums as the number of assets in four bytes and then, in
 * the order of the assets' ids, id and amount as texts, the amount without exponent and trailing zeros, without assets of zero. A leaf is
 * {@code H(0x00, account, nonce, sums)}; a node {@code H(0x01, left hash, left sums, right hash, right sums)}: both sums go in apart, since
 * from their total alone a liar could hide one. The nonce, secret between exchange and member, keeps others from guessing a leaf; leaves
 * stand in the order of their hashes. A node without a neighbour rises to the next level as it is.
 */
public final class LiabilityTree {

    private final List<List<Node>> levels = new ArrayList<>();
    private final List<Leaf> leaves;

    /**
     * What one member is owed.
     *
     * @param account the member
     * @param nonce secret text, different for each member and audit
     * @param sums amount per asset, not negative
     */
    public record Leaf(String account, String nonce, Map<String, BigDecimal> sums) {

        Node node() {
            return new Node(digest((byte) 0, text(account), text(nonce), encode(sums)), sums);
        }
    }

    /**
     * A node.
     *
     * @param hash what it commits to, in lower-case hexadecimal
     * @param sums amount per asset below it
     */
    public record Node(String hash, Map<String, BigDecimal> sums) {

        Node with(Node right) {
            Map<String, BigDecimal> both = new TreeMap<>(sums);
            right.sums.forEach((asset, amount) -> both.merge(asset, amount, BigDecimal::add));
            return new Node(digest((byte) 1, bytes(hash), encode(sums), bytes(right.hash), encode(right.sums)), both);
        }

        /** Whether it commits to the same, with the same sums. */
        public boolean isSame(Node other) {
            return hash.equals(other.hash) && Arrays.equals(encode(sums), encode(other.sums));
        }

        private boolean isPossible() {
            return sums.values().stream().allMatch(amount -> amount.signum() >= 0);
        }
    }

    /**
     * A neighbour on the way up.
     *
     * @param node the neighbour
     * @param isLeft whether it stands on the left
     */
    public record Step(Node node, boolean isLeft) {}

    /**
     * That a leaf is below a root.
     *
     * @param leaf the leaf
     * @param path the neighbours from the leaf up
     * @param root the root
     */
    public record Proof(Leaf leaf, List<Step> path, Node root) {

        /** Whether it holds: the way leads to the root, and no sum on it is below zero. */
        public boolean holds() {
            Node node = leaf.node();
            boolean isPossible = node.isPossible();
            for (Step step : path) {
                isPossible &= step.node.isPossible();
                node = step.isLeft ? step.node.with(node) : node.with(step.node);
            }
            return isPossible && node.isSame(root);
        }
    }

    /** The tree over some leaves, one for each member. */
    public LiabilityTree(List<Leaf> members) {
        leaves = members.stream().sorted(Comparator.comparing((Leaf leaf) -> leaf.node().hash())).toList();
        List<Node> level = leaves.stream().map(Leaf::node).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    private static List<Node> above(List<Node> level) {
        List<Node> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? level.get(i).with(level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    /** The leaves, in the order of their hashes. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** The root; without leaves it commits to nothing. */
    public Node root() {
        return leaves.isEmpty() ? new Node(digest((byte) 0), Map.of()) : levels.getLast().getFirst();
    }

    /**
     * The proof for a member.
     *
     * @throws IllegalArgumentException if no leaf is theirs
     */
    public Proof proof(String account) {
        int place = 0;
        while (place < leaves.size() && !leaves.get(place).account().equals(account)) {
            place++;
        }
        if (place == leaves.size()) {
            throw new IllegalArgumentException("nothing is owed to account " + account);
        }
        Leaf leaf = leaves.get(place);
        List<Step> path = new ArrayList<>();
        for (List<Node> level : levels) {
            int neighbour = place ^ 1;
            if (neighbour < level.size()) {
                path.add(new Step(level.get(neighbour), neighbour < place));
            }
            place /= 2;
        }
        return new Proof(leaf, List.copyOf(path), root());
    }

    private static byte[] encode(Map<String, BigDecimal> sums) {
        TreeMap<String, BigDecimal> some = new TreeMap<>(sums);
        some.values().removeIf(amount -> amount.signum() == 0);
        List<byte[]> parts = new ArrayList<>();
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(some.size()).array());
        some.forEach((asset, amount) -> {
            parts.add(text(asset));
            parts.add(text(Entries.plain(amount)));
        });
        return joined(parts);
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static String digest(byte kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            Arrays.stream(parts).forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
