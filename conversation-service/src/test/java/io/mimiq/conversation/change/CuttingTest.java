package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Knowledge.Place;
import io.mimiq.platform.contracts.knowledge.Knowledge.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CuttingTest {

    private static final String BODY =
            "It rains. It snows.\n\n1. Call Ada.\n2. Call Tom.\n\n| A | B |\n| --- | --- |\n| one | two |";

    @Test
    void takesAStatementOutWithTheMarksOfItsLine() {
        Section cut = Cutting.cut(
                section("It rains.", "It snows.", "Call Ada.", "Call Tom.", "one | two"),
                Set.of("Call Ada.", "one | two")::contains);

        assertThat(cut.body()).isEqualTo("It rains. It snows.\n\n\n2. Call Tom.\n\n| A | B |\n| --- | --- |\n");
        assertThat(said(cut)).isEqualTo(cut.statements()).containsExactly("It rains.", "It snows.", "Call Tom.");
    }

    @Test
    void leavesTheRestOfALine() {
        Section cut = Cutting.cut(section("It rains.", "It snows."), Set.of("It rains.")::contains);

        assertThat(cut.body()).startsWith(" It snows.\n\n1. Call Ada.");
        assertThat(said(cut)).containsExactly("It snows.");
    }

    private static List<String> said(Section section) {
        return section.places().stream()
                .map(place -> section.body().substring(place.start(), place.end()))
                .toList();
    }

    /** Each statement is called by its text. */
    private static Section section(String... statements) {
        List<Place> places = List.of(statements).stream()
                .map(text -> new Place(BODY.indexOf(text), BODY.indexOf(text) + text.length()))
                .toList();
        return new Section("section", "Weather", 2, BODY, List.of(statements), places);
    }
}
