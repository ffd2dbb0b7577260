package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void opensASectionOnceAndThoseAboveItFirst() {
        Draft draft = draft();
        Place above = new Place("above", "Above", 2, new Place());
        Place below = new Place("below", "Below", 3, above);
        above.parent.children.add(above);
        above.children.add(below);

        draft.open(below);
        draft.open(below);

        assertThat(draft.operations)
                .extracting(operation -> ((Operation.UpsertSection) operation).sectionId())
                .containsExactly("above", "below");
        assertThat(((Operation.UpsertSection) draft.operations.get(1)).after()).isEqualTo("above");
    }

    @Test
    void givesEveryThingAnIdOfItsOwn() {
        Draft draft = draft();
        Unit unit = topic.source("One thing.").units().get(0);
        Place place = new Place("p", "P", 2, new Place());

        draft.add(unit, unit.text(), place, new Following.Spot(null, Form.PARAGRAPH));
        draft.heading(unit, place);

        assertThat(draft.operations)
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(draft.added).containsEntry(place, 1);
        assertThat(draft.account.get(0).sectionId()).isEqualTo("p");
    }

    @Test
    void leavesOutWhatFailedHalfWay() {
        Draft draft = draft();
        Unit unit = topic.source("One thing.").units().get(0);
        Place place = new Place("p", "P", 2, new Place());

        draft.add(unit, unit.text(), place, new Following.Spot(null, Form.PARAGRAPH));
        draft.leaveOut(unit, 0, 0);

        assertThat(draft.operations).hasOnlyElementsOfType(Operation.UpsertSection.class);
        assertThat(draft.account).singleElement().satisfies(left -> {
            assertThat(left.state()).isEqualTo(State.LEFT_OUT);
            assertThat(left.reason()).isEqualTo("could not be read");
        });
    }

    private Draft draft() {
        return new Draft(new ChangeSetRequest("c", topic.knowledge(), topic.source("One thing.")));
    }
}
