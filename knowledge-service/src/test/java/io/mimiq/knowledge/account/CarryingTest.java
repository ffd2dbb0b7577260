package io.mimiq.knowledge.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.alignment.Alignment;
import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarryingTest {

    private static final Reading FIRST = read("## Members\n\n- Ada\n- Bob\n- Cy\n\n### Emeritus\n\n- Dee\n");
    private static final Reading SECOND = read("## Members\n\n- Ada\n- Bob\n- Cy\n\n## Emeritus\n\n- Dee\n");
    private static final Reading THIRD = read("## Emeritus\n\n- Ada\n- Bob\n- Cy\n- Dee\n");

    /** The first one would have the members stay in their section, which would be called otherwise now. */
    @Test
    void anOlderRevisionDoesNotTakeForAnotherSectionWhatANewerOneKnows() {
        Carrying carrying = new Carrying(
                Set.of("ada", "bob", "cy", "dee"), Set.of("members", "emeritus"), Set.of("ada", "bob", "cy", "dee"));

        carrying.carry(
                THIRD.units(),
                Alignment.of(SECOND, THIRD),
                ledger(SECOND, "members", "ada", "bob", "cy", "emeritus", "dee"));
        carrying.carry(
                THIRD.units(),
                Alignment.of(FIRST, THIRD),
                ledger(FIRST, "members", "ada", "bob", "cy", "under members", "dee before"));

        assertThat(carrying.carried()).extracting(Carried::unit).containsExactly(1, 5);
        assertThat(carrying.carried().get(0).sectionId()).isEqualTo("emeritus");
        assertThat(carrying.carried().get(1).statementId()).isEqualTo("dee");
        assertThat(carrying.outdatedSections()).containsExactly("members");
    }

    private static Reading read(String text) {
        return Reading.of(text, Syntax.MARKDOWN);
    }

    /** @param ids of the sections and statements that the units are */
    private static Ledger ledger(Reading reading, String... ids) {
        List<Entry> entries = new ArrayList<>();
        for (Unit unit : reading.units()) {
            String id = ids[unit.number() - 1];
            boolean isHeading = unit.level() > 0;
            Fate fate = new Fate(State.KEPT, isHeading ? null : id, isHeading ? id : null, null);
            entries.add(
                    new Entry(unit.number(), unit.kind(), unit.start(), unit.end(), unit.headings(), fate, List.of()));
        }
        Span all = new Span(0, Integer.MAX_VALUE);
        return Ledger.of(List.of(new Account("read", "handbook", Syntax.MARKDOWN, all, null, entries)), Map.of());
    }
}
