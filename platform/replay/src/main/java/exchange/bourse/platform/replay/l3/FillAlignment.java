package exchange.bourse.platform.replay.l3;

import exchange.bourse.platform.replay.l3.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The longest common subsequence of two sequences of fills, by price and quantity, and what is left of each. It compares the order and the
 * multiset at once: a fill in another place is left over on both sides.
 *
 * @param matched number of fills in the subsequence
 * @param named how many of them the recording names both orders of
 * @param deviations the fills left over, and the matched ones between other orders
 */
record FillAlignment(int matched, int named, List<Deviation> deviations) {

    /** Aligns; optional fills are no deviation when they are left over. */
    static FillAlignment of(List<Fill> ours, List<ExpectedFill> expected) {
        int[][] length = lengths(ours, expected);
        List<Deviation> deviations = new ArrayList<>();
        int named = 0;
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < expected.size()) {
            if (i < ours.size() && j < expected.size() && ours.get(i).samePrint(expected.get(j).fill())) {
                if (!ours.get(i).sameOrders(expected.get(j).fill())) {
                    deviations.add(new Deviation(Kind.OTHER_ORDERS, "", ours.get(i).toString(), expected.get(j).fill().toString()));
                }
                named += expected.get(j).fill().isNamed() ? 1 : 0;
                i++;
                j++;
            } else if (j == expected.size() || (i < ours.size() && length[i + 1][j] >= length[i][j + 1])) {
                deviations.add(Deviation.onlyOurs(ours.get(i)));
                i++;
            } else {
                if (!expected.get(j).optional()) {
                    deviations.add(Deviation.onlyRecorded(expected.get(j).fill()));
                }
                j++;
            }
        }
        return new FillAlignment(length[0][0], named, deviations);
    }

    /** How many of the matched fills that the recording names are between the same orders here. */
    long sameOrders() {
        return named - deviations.stream().filter(deviation -> deviation.kind() == Kind.OTHER_ORDERS).count();
    }

    /** How many fills are on both sides by price and quantity, in whatever order. */
    static long inAnyOrder(List<Fill> ours, List<ExpectedFill> expected) {
        List<String> prints = new ArrayList<>(expected.stream().map(fill -> fill.fill().print()).toList());
        return ours.stream().filter(fill -> prints.remove(fill.print())).count();
    }

    /** For each pair of suffixes the length of their longest common subsequence. */
    private static int[][] lengths(List<Fill> ours, List<ExpectedFill> expected) {
        int[][] length = new int[ours.size() + 1][expected.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = expected.size() - 1; j >= 0; j--) {
                length[i][j] = ours.get(i).samePrint(expected.get(j).fill())
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
