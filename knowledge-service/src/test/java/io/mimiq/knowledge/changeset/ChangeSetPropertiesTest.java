package io.mimiq.knowledge.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ApplyResult.Refused;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.KnowledgePage.Located;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Proves("NB-07")
class ChangeSetPropertiesTest {

    private static final int MAX = 1_000_000;

    @Property
    void keepsTheTextOfEveryUntouchedStatement(
            @ForAll @Size(max = 30) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 10) List<@IntRange(max = MAX) Integer> choices) {
        Scribe scribe = new Scribe();
        KnowledgePage before = scribe.write(history);
        List<Operation> operations = scribe.changeSet(choices);

        Applied applied = (Applied) ChangeSet.apply(operations, Scribe.SOURCE, before, Set.of());

        Set<String> untouched = new HashSet<>(before.statementIds());
        untouched.removeAll(applied.changes().endedIds());
        assertThat(untouched)
                .allSatisfy(id -> assertThat(text(applied.page(), id)).isEqualTo(text(before, id)));
    }

    /** Found by the property above: a statement that is a fence, and two behind it that are code as long as it stands. */
    @Example
    void replacesOneOfTwoStatementsInALineBehindAFenceThatGoes() {
        keepsTheTextOfEveryUntouchedStatement(
                List.of(0, 0, 0, 1, 265, 0, 0, 0, 1, 4, 55, 0, 0, 0, 0, 0, 1, 1, 21, 5), List.of(5, 4));
    }

    /** Found by the property below: the statement "a" was taken for the first word of the list "a list". */
    @Example
    void findsAStatementAgainWhereItStoodWhenItsSectionIsRewritten() {
        accountsForEveryStatement(List.of(1, 1, 1, 144, 0, 1, 1, 1, 1, 1, 33, 123153), List.of(15, 628));
    }

    @Property
    void accountsForEveryStatement(
            @ForAll @Size(max = 30) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 10) List<@IntRange(max = MAX) Integer> choices) {
        Scribe scribe = new Scribe();
        KnowledgePage before = scribe.write(history);
        List<Operation> operations = scribe.changeSet(choices);

        Applied applied = (Applied) ChangeSet.apply(operations, Scribe.SOURCE, before, Set.of());

        Set<String> expected = new HashSet<>(before.statementIds());
        expected.removeAll(applied.changes().endedIds());
        expected.addAll(applied.changes().addedIds());
        assertThat(applied.page().statementIds()).isEqualTo(expected);
        assertThat(applied.changes().added())
                .allSatisfy(
                        added -> assertThat(text(applied.page(), added.id())).contains(added.text()));
        assertThat(applied.changes().added())
                .flatExtracting(Statement::evidence)
                .allSatisfy(evidence -> assertThat(new Span(evidence.start(), evidence.end()).of(Scribe.SOURCE.text()))
                        .isEqualTo(evidence.quote()));
    }

    @Property
    void refusesAsAWholeWhenOneOperationIsWrong(
            @ForAll @Size(max = 20) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = MAX) Integer> choices,
            @ForAll @IntRange(max = MAX) int place) {
        Scribe scribe = new Scribe();
        KnowledgePage before = scribe.write(history);
        List<Operation> operations = new ArrayList<>(scribe.changeSet(choices));
        operations.add(
                place % (operations.size() + 1),
                new RetractStatement("wrong", "unknown", List.of(new Operation.Span(0, 1))));

        ApplyResult outcome = ChangeSet.apply(operations, Scribe.SOURCE, before, Set.of());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .contains("operations.wrong.statementId"));
    }

    @Property
    void aSubsetIsAppliedWhollyOrRefusedWholly(
            @ForAll @Size(max = 20) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = MAX) Integer> choices,
            @ForAll @IntRange(max = 1023) int accepted) {
        Scribe scribe = new Scribe();
        KnowledgePage before = scribe.write(history);
        List<Operation> all = scribe.changeSet(choices);
        List<Operation> subset = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((accepted >> i & 1) == 1) {
                subset.add(all.get(i));
            }
        }

        ApplyResult outcome = ChangeSet.apply(subset, Scribe.SOURCE, before, Set.of());

        if (outcome instanceof Applied applied) {
            assertThat(LossGuard.inspect(before, applied.page(), applied.changes(), removed(before, applied.page())))
                    .isEmpty();
        } else {
            assertThat(((Refused) outcome).violations()).isNotEmpty();
        }
    }

    private static Set<String> removed(KnowledgePage before, KnowledgePage after) {
        Set<String> ids = new HashSet<>();
        before.sections().stream()
                .map(Section::id)
                .filter(id -> after.section(id).isEmpty())
                .forEach(ids::add);
        return ids;
    }

    private static Optional<String> text(KnowledgePage page, String statementId) {
        return page.locate(statementId).map(Located::text);
    }
}
