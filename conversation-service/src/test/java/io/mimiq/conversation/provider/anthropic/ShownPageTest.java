package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Knowledge.Place;
import io.mimiq.platform.contracts.knowledge.Knowledge.Section;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownPageTest {

    @Test
    void showsEachStatementWithTheMarksThatLeadToIt() {
        String body = "- [x] Write it\n  - Twice\n\n| Who | What |\n|---|---|\n| Dana | Red |\n| Tom | Blue |";

        List<ShownPage.Chapter> chapters =
                shown(section("a", "Tasks", 2, body, "Write it", "Twice", "Dana | Red", "Tom | Blue"));

        assertThat(chapters.get(0).statements())
                .extracting(ShownPage.Shown::text)
                .containsExactly(
                        "- [x] Write it", "  - Twice", "| Who | What |\n|---|---|\n| Dana | Red", "| Tom | Blue");
    }

    @Test
    void namesASectionByThePathOfItsHeadings() {
        assertThat(shown(
                        section("a", "19 December", 2, ""),
                        section("b", "Agenda", 3, ""),
                        section("c", "5 December", 2, ""),
                        section("d", "Agenda", 4, "")))
                .extracting(ShownPage.Chapter::title)
                .containsExactly("19 December", "19 December › Agenda", "5 December", "5 December › Agenda");
    }

    @Test
    void showsTheBareTextOfWhatHasNoPlace() {
        Section section = new Section("a", "Office", 2, "", List.of("s1"), List.of(new Place(5, 3)));
        Knowledge knowledge = new Knowledge(
                1, "Topic", List.of(section), List.of(statement("s1", "One.", "a"), statement("s2", "Two.", null)));

        List<ShownPage.Chapter> chapters = ShownPage.of(knowledge);

        assertThat(chapters).extracting(ShownPage.Chapter::title).containsExactly("Office", "Other");
        assertThat(chapters)
                .flatExtracting(ShownPage.Chapter::statements)
                .extracting(ShownPage.Shown::text)
                .containsExactly("One.", "Two.");
    }

    private final List<Statement> statements = new ArrayList<>();

    private List<ShownPage.Chapter> shown(Section... sections) {
        return ShownPage.of(new Knowledge(1, "Topic", List.of(sections), statements));
    }

    private Section section(String id, String heading, int level, String body, String... texts) {
        List<Place> places = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int from = 0;
        for (String text : texts) {
            int start = body.indexOf(text, from);
            from = start + text.length();
            places.add(new Place(start, from));
            ids.add(id + places.size());
            statements.add(statement(id + places.size(), text, id));
        }
        return new Section(id, heading, level, body, ids, places);
    }

    private static Statement statement(String id, String text, @org.jspecify.annotations.Nullable String sectionId) {
        return new Statement(id, text, sectionId, StatementStatus.ACTIVE, List.of());
    }
}
