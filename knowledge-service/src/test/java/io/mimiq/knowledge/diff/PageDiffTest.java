package io.mimiq.knowledge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.changeset.Scribe;
import io.mimiq.knowledge.diff.SectionDiff.Change;
import io.mimiq.knowledge.diff.WordHunk.Kind;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PageDiffTest {

    private static final int MAX = 1_000_000;

    @Property
    void appliedToTheOldPageGivesTheNew(
            @ForAll @Size(max = 25) List<@IntRange(max = MAX) Integer> one,
            @ForAll @Size(max = 25) List<@IntRange(max = MAX) Integer> other) {
        KnowledgePage before = new Scribe().write(one);
        KnowledgePage after = new Scribe().write(other);

        PageDiff diff = PageDiff.between(before, after);

        assertThat(diff.applyTo(before))
                .isEqualTo(after.sections().stream().map(PageDiff.Text::of).toList());
    }

    @Property
    void wordsReadAsTheOldAndTheNewLines(@ForAll String before, @ForAll String after) {
        for (LineHunk hunk : TextDiff.between(before, after)) {
            if (!hunk.words().isEmpty()) {
                assertThat(text(hunk, Kind.insert)).isEqualTo(String.join("\n", hunk.before()));
                assertThat(text(hunk, Kind.delete)).isEqualTo(String.join("\n", hunk.after()));
            }
        }
    }

    @Test
    void isEmptyForEqualPages() {
        KnowledgePage page = page(section("a", "Same."));

        assertThat(PageDiff.between(page, page).sections()).isEmpty();
    }

    @Test
    void tellsWhatWasAddedRemovedChangedAndMoved() {
        KnowledgePage before =
                page(section("a", "A."), section("b", "B."), section("c", "One line."), section("d", "D."));
        KnowledgePage after =
                page(section("d", "D."), section("a", "A."), section("c", "One other line."), section("e", "E."));

        PageDiff diff = PageDiff.between(before, after);

        assertThat(diff.sections())
                .extracting(SectionDiff::id, SectionDiff::change)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("d", Change.moved),
                        org.assertj.core.groups.Tuple.tuple("c", Change.changed),
                        org.assertj.core.groups.Tuple.tuple("e", Change.added),
                        org.assertj.core.groups.Tuple.tuple("b", Change.removed));
    }

    @Test
    void showsTheWordThatChanged() {
        LineHunk hunk = TextDiff.between("The office is in Berlin.", "The office is in Hamburg.")
                .get(0);

        assertThat(hunk.words())
                .containsExactly(
                        new WordHunk(Kind.equal, "The office is in "),
                        new WordHunk(Kind.delete, "Berlin"),
                        new WordHunk(Kind.insert, "Hamburg"),
                        new WordHunk(Kind.equal, "."));
    }

    @Test
    void showsAsOneWhatDiffersInThousandsOfPlaces() {
        String before = "Begin\n" + lines("old %d\nsame") + "\nend";
        String after = "Begin\n" + lines("new %d\nsame") + "\nend";

        List<LineHunk> hunks = TextDiff.between(before, after);

        assertThat(hunks).singleElement().satisfies(hunk -> {
            assertThat(hunk.beforeLine()).isEqualTo(1);
            assertThat(hunk.before()).startsWith("old 0").endsWith("old 19999");
        });
        assertThat(TextDiff.apply(hunks, before)).isEqualTo(after);
    }

    private static String lines(String pattern) {
        return IntStream.range(0, 20_000).mapToObj(i -> pattern.formatted(i)).collect(Collectors.joining("\n"));
    }

    private static String text(LineHunk hunk, Kind without) {
        StringBuilder text = new StringBuilder();
        hunk.words().stream().filter(word -> word.kind() != without).forEach(word -> text.append(word.text()));
        return text.toString();
    }

    private static KnowledgePage page(Section... sections) {
        return new KnowledgePage(List.of(sections));
    }

    private static Section section(String id, String body) {
        return new Section(id, "Heading", 2, body, List.of());
    }
}
