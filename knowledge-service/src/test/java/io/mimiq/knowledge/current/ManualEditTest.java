package io.mimiq.knowledge.current;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.changeset.Scribe;
import io.mimiq.knowledge.current.ManualEdit.Edited;
import io.mimiq.knowledge.current.ManualEdit.Result;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.KnowledgePage.Located;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ManualEditTest {

    private static final int MAX = 1_000_000;
    private static final KnowledgePage PAGE = new KnowledgePage(List.of(
            new Section(
                    "office",
                    "Office",
                    2,
                    "Intro here. The office is in Berlin. It has ten desks.",
                    List.of(new Placement("berlin", 12, 36), new Placement("desks", 37, 54))),
            new Section("team", "Team", 2, "- Ada leads", List.of(new Placement("ada", 2, 11)))));

    @Test
    void keepsUnchangedSentencesRetractsGoneOnesAndAddsNewOnes() {
        Result result = edit(
                new Edited("office", "Office", 2, "Intro here. The office is in Hamburg. It has ten desks."),
                new Edited("team", "Team", 2, "- Ada leads"));

        assertThat(result.page().statementIds()).containsExactly("n0", "desks", "ada");
        assertThat(result.changes().ended()).extracting(Ended::statementId).containsExactly("berlin");
        assertThat(result.changes().added()).singleElement().satisfies(added -> {
            assertThat(added.text()).isEqualTo("The office is in Hamburg.");
            assertThat(added.evidence()).singleElement().satisfies(evidence -> {
                assertThat(evidence.sourceId()).isEqualTo("edit");
                assertThat(result.source().text().substring(evidence.start(), evidence.end()))
                        .isEqualTo("The office is in Hamburg.");
            });
        });
    }

    @Test
    void doesNotTakeAStatementForKeptWhenItsSentenceGrew() {
        Result result = edit(
                new Edited("office", "Office", 2, PAGE.sections().get(0).body()),
                new Edited("team", "Team", 2, "- Ada leads and Bob follows"));

        assertThat(result.changes().ended()).extracting(Ended::statementId).containsExactly("ada");
        assertThat(result.changes().added()).extracting(Statement::text).containsExactly("Ada leads and Bob follows");
    }

    @Test
    void takesNewWordsForThoseOfTheStatementsInWhosePlacesTheyStand() {
        assertThat(replaced("Intro here. We work in Hamburg. It has ten desks."))
                .containsExactly("n0", null, null);
        assertThat(replaced("Intro here. We work in Hamburg. There are twelve."))
                .containsExactly("n0", "n1", null);
        assertThat(replaced("Intro here. It has ten desks. We work in Hamburg."))
                .containsExactly(null, null, null);
        assertThat(replaced("Intro here. It has twelve desks now.")).containsExactly(null, "n0", null);
        assertThat(replaced("Intro here. A park is near. The office is in Hamburg now. It has ten desks."))
                .containsExactly("n1", null, null);
        assertThat(replaced("Intro here. It has ten desks.")).containsExactly(null, null, null);
    }

    /** What took the place of Berlin, of the desks, and of Ada. */
    private static List<String> replaced(String office) {
        Map<String, String> by = new HashMap<>();
        edit(new Edited("office", "Office", 2, office), new Edited("team", "Team", 2, "- Ada leads"))
                .changes()
                .ended()
                .forEach(ended -> by.put(ended.statementId(), ended.replacedBy()));
        return Arrays.asList(by.get("berlin"), by.get("desks"), by.get("ada"));
    }

    @Test
    void followsASentenceIntoAnotherSection() {
        Result result = edit(
                new Edited("office", "Office", 2, "Intro here. It has ten desks."),
                new Edited("team", "Team", 2, "- Ada leads\n- The office is in Berlin."));

        assertThat(result.changes().added()).isEmpty();
        assertThat(result.changes().ended()).isEmpty();
        assertThat(result.page().locate("berlin").map(Located::section).map(Section::id))
                .contains("team");
    }

    @Test
    void retractsTheStatementsOfARemovedSection() {
        Result result = edit(new Edited("team", "Team", 2, "- Ada leads"));

        assertThat(result.changes().ended()).extracting(Ended::statementId).containsExactly("berlin", "desks");
    }

    @Test
    void leavesProseThatWasNeverAStatementAlone() {
        Result result = edit(
                new Edited("office", "Office", 2, "Intro here. It has ten desks. The office is in Berlin."),
                new Edited("team", "Team", 2, "- Ada leads"));

        assertThat(result.changes().added()).isEmpty();
        assertThat(result.page().statementIds()).containsExactly("desks", "berlin", "ada");
    }

    @Property
    void changesNothingWhenNothingWasEdited(@ForAll @Size(max = 30) List<@IntRange(max = MAX) Integer> history) {
        KnowledgePage page = new Scribe().write(history);

        Result result = edit(page, page.sections());

        assertThat(result.page()).isEqualTo(page);
        assertThat(result.changes().added()).isEmpty();
        assertThat(result.changes().ended()).isEmpty();
    }

    @Property
    void accountsForEveryStatementWhateverWasEdited(
            @ForAll @Size(max = 30) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 30) List<@IntRange(max = MAX) Integer> edited) {
        KnowledgePage before = new Scribe().write(history);
        KnowledgePage wanted = new Scribe().write(edited);

        Result result = edit(before, wanted.sections());

        assertThat(result.page().sections())
                .extracting(Section::body)
                .isEqualTo(wanted.sections().stream().map(Section::body).toList());
        List<String> ended =
                result.changes().ended().stream().map(Ended::statementId).toList();
        assertThat(before.statementIds())
                .allSatisfy(id -> assertThat(result.page().locate(id).isPresent() != ended.contains(id))
                        .isTrue());
        assertThat(before.statementIds())
                .allSatisfy(id -> result.page()
                        .locate(id)
                        .ifPresent(kept -> assertThat(kept.text())
                                .isEqualTo(before.locate(id).orElseThrow().text())));
        assertThat(result.changes().added())
                .allSatisfy(added -> assertThat(result.page().locate(added.id()).map(Located::text))
                        .contains(added.text()));
    }

    private static Result edit(Edited... sections) {
        return edit(PAGE, List.of(sections), new AtomicInteger());
    }

    private static Result edit(KnowledgePage before, List<Section> sections) {
        List<Edited> edited = sections.stream()
                .map(section -> new Edited(section.id(), section.heading(), section.level(), section.body()))
                .toList();
        return edit(before, edited, new AtomicInteger());
    }

    private static Result edit(KnowledgePage before, List<Edited> sections, AtomicInteger serial) {
        return ManualEdit.apply(before, sections, "edit", () -> "n" + serial.getAndIncrement());
    }
}
