package exchange.bourse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.audit.LiabilityTree.Leaf;
import exchange.bourse.audit.LiabilityTree.Node;
import exchange.bourse.audit.LiabilityTree.Proof;
import exchange.bourse.audit.LiabilityTree.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiabilityTreeTest {

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyMemberIsIncludedAndTheRootIsTheSumOfAll(int size) {
        List<Leaf> leaves = leaves(size);
        LiabilityTree tree = new LiabilityTree(leaves);
        assertThat(tree.root().sums().get("usd")).isEqualByComparingTo(BigDecimal.valueOf(size * (size + 1L) / 2));
        assertThat(leaves).allSatisfy(leaf -> assertThat(tree.proof(leaf.account()).holds()).as("seed %d", size).isTrue());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whateverIsChangedInAProofItHoldsNoMore(int size) {
        LiabilityTree tree = new LiabilityTree(leaves(size));
        for (int i = 1; i <= size; i++) {
            Proof proof = tree.proof("member" + i);
            Leaf leaf = proof.leaf();
            assertThat(new Proof(new Leaf("other", leaf.nonce(), leaf.sums()), proof.path(), proof.root()).holds()).isFalse();
            assertThat(new Proof(new Leaf(leaf.account(), "other", leaf.sums()), proof.path(), proof.root()).holds()).isFalse();
            assertThat(
                    new Proof(new Leaf(leaf.account(), leaf.nonce(), Map.of("usd", BigDecimal.ZERO)), proof.path(), proof.root()).holds())
                    .isFalse();
            assertThat(new Proof(leaf, proof.path(), more(proof.root())).holds()).isFalse();
            for (int step = 0; step < proof.path().size(); step++) {
                Step before = proof.path().get(step);
                assertThat(replaced(proof, step, new Step(more(before.node()), before.isLeft())).holds()).isFalse();
                assertThat(replaced(proof, step, new Step(other(before.node()), before.isLeft())).holds()).isFalse();
                assertThat(replaced(proof, step, new Step(before.node(), !before.isLeft())).holds()).isFalse();
            }
        }
    }

    @Test
    void aSumBelowZeroHidesNothing() {
        Leaf honest = new Leaf("alice", "n", Map.of("usd", BigDecimal.TEN));
        Leaf invented = new Leaf("nobody", "n", Map.of("usd", BigDecimal.TEN.negate()));
        LiabilityTree tree = new LiabilityTree(List.of(honest, invented));
        assertThat(tree.root().sums().get("usd")).isZero();
        assertThat(tree.proof("alice").holds()).isFalse();
    }

    @Test
    void theOrderOfMembersAndTheFormOfAmountsDoNotMatter() {
        List<Leaf> leaves = leaves(9);
        List<Leaf> shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.replaceAll(
                leaf -> new Leaf(leaf.account(), leaf.nonce(), Map.of("usd", usd(leaf.sums()).setScale(18), "btc", BigDecimal.ZERO)));
        assertThat(new LiabilityTree(shuffled).root().isSame(new LiabilityTree(leaves).root())).isTrue();
    }

    /** Computed from the documented encoding with other tools: printf and sha256sum. */
    @Test
    void aLeafIsHashedAsDocumented() {
        Leaf leaf = new Leaf("alice", "n1", Map.of("usd", new BigDecimal("1.50")));
        assertThat(new LiabilityTree(List.of(leaf)).root().hash())
                .isEqualTo("74536c0d7ed903d951b18861bd64548fccce2fbaf825f00ec73d426deec06c01");
    }

    @Test
    void whoIsOwedNothingHasNoProof() {
        assertThatThrownBy(() -> new LiabilityTree(List.of()).proof("alice")).hasMessageContaining("alice");
    }

    private static List<Leaf> leaves(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Leaf("member" + i, "nonce" + i, Map.of("usd", BigDecimal.valueOf(i))))
                .toList();
    }

    private static BigDecimal usd(Map<String, BigDecimal> sums) {
        return sums.getOrDefault("usd", BigDecimal.ZERO);
    }

    private static Node more(Node node) {
        return new Node(node.hash(), Map.of("usd", usd(node.sums()).add(BigDecimal.ONE)));
    }

    private static Node other(Node node) {
        char first = node.hash().charAt(0) == '0' ? '1' : '0';
        return new Node(first + node.hash().substring(1), node.sums());
    }

    private static Proof replaced(Proof proof, int place, Step step) {
        List<Step> path = new ArrayList<>(proof.path());
        path.set(place, step);
        return new Proof(proof.leaf(), path, proof.root());
    }
}
