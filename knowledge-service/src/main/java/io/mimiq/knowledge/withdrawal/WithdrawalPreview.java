package io.mimiq.knowledge.withdrawal;

import io.mimiq.knowledge.page.Excerpt;
import io.mimiq.knowledge.page.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What rests on a source, before it is deleted.
 *
 * @param alone how many statements of the page rest on nothing else
 * @param shared how many rest on other sources too: these stay in any case
 * @param statements the first of them, those that rest on nothing else before the others
 * @param proposals that wait because of it, and go with it
 * @param elsewhere where the same stands apart from the page
 */
record WithdrawalPreview(int alone, int shared, List<Resting> statements, int proposals, Elsewhere elsewhere) {

    private static final int MOST = 100;

    /**
     * A statement of the page that rests on the source.
     *
     * @param text shortened
     * @param alone whether it rests on nothing else
     */
    record Resting(String id, String text, boolean alone) {

        static Resting of(Statement statement, Set<String> sourceIds) {
            return new Resting(statement.id(), Excerpt.of(statement.text()), statement.restsOn(sourceIds));
        }
    }

    static WithdrawalPreview of(List<Statement> standing, Set<String> sourceIds, int proposals, Elsewhere elsewhere) {
        List<Resting> resting = standing.stream()
                .filter(statement -> statement.cites(sourceIds))
                .map(statement -> Resting.of(statement, sourceIds))
                .sorted(Comparator.comparing(Resting::alone).reversed())
                .toList();
        int alone = (int) resting.stream().filter(Resting::alone).count();
        return new WithdrawalPreview(
                alone, resting.size() - alone, resting.stream().limit(MOST).toList(), proposals, elsewhere);
    }
}
