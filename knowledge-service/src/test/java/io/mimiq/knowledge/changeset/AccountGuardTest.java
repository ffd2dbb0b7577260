package io.mimiq.knowledge.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountGuardTest {

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void everyUnitHasExactlyOneState(String name) {
        String text = Texts.read(name);
        Reading reading = Reading.of(text, Syntax.MARKDOWN);

        ChangeSetPlan plan = plan(text, reading, 0);

        assertThat(plan).isInstanceOfSatisfying(ChangeSetPlan.Accepted.class, accepted -> {
            assertThat(accepted.account().stream().map(Entry::number).toList())
                    .isEqualTo(reading.units().stream().map(Unit::number).toList());
            assertThat(accepted.account())
                    .allSatisfy(entry -> assertThat(entry.state())
                            .isEqualTo(
                                    entry.number() % 2 == 0 && entry.kind() != Unit.Kind.HEADING
                                            ? State.KEPT
                                            : State.REFERENCE));
        });
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void noneMayBeLeftOut(String name) {
        String text = Texts.read(name);
        Reading reading = Reading.of(text, Syntax.MARKDOWN);

        assertThat(plan(text, reading, 3))
                .isInstanceOfSatisfying(
                        ChangeSetPlan.Refused.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> assertThat(violation.message())
                                        .isEqualTo("says nothing of the source's units 3")));
    }

    /** Adds every other unit and keeps the rest beside the page, but for the one that is forgotten. */
    private static ChangeSetPlan plan(String text, Reading reading, int forgotten) {
        List<Operation> operations = new ArrayList<>();
        List<Disposition> given = new ArrayList<>();
        operations.add(new UpsertSection("section", "s", "Section", null, null, 2));
        for (Unit unit : reading.units()) {
            if (unit.number() % 2 == 0 && unit.level() == 0) {
                operations.add(new AddStatement(
                        "add" + unit.number(),
                        "s" + unit.number(),
                        unit.text(),
                        "s",
                        List.of(new Operation.Span(unit.start(), unit.end())),
                        null,
                        unit.form()));
            } else if (unit.number() != forgotten) {
                given.add(new Disposition(unit.start(), unit.end(), State.REFERENCE, null, null));
            }
        }
        Accounting accounting = new Accounting(reading, new Span(0, text.length()), given);
        return new ChangeSet(new SourceText("source", text), false, false, operations)
                .plan(KnowledgePage.EMPTY, Set.of(), accounting);
    }
}
