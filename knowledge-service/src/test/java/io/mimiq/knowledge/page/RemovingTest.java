package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemovingTest {

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of("an item", "- a\n- b\n- c", "s2", "- a\n- c"),
                Arguments.of("an item lifts the items under it", "- a\n  - b\n  - c\n- d", "s1", "- b\n- c\n- d"),
                Arguments.of("deeper ones keep their depth", "- a\n  - b\n    - c\n- d", "s1", "- b\n  - c\n- d"),
                Arguments.of("an item keeps its other paragraph", "- a\n\n  More.\n- b", "s1", "- More.\n- b"),
                Arguments.of(
                        "an item keeps its code",
                        "1. Run:\n   ```\n   x\n   y\n   ```\n2. b",
                        "s1",
                        "1. ```\n   x\n   y\n   ```\n2. b"),
                Arguments.of("a task with its box", "- [x] a\n- [ ] b", "s1", "- [ ] b"),
                Arguments.of("one sentence of a task", "- [ ] One. Two.\n- [ ] b", "s1", "- [ ] Two.\n- [ ] b"),
                Arguments.of(
                        "a row",
                        "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |",
                        "s2",
                        "| a | b |\n| --- | --- |\n| 3 | 4 |"),
                Arguments.of("code with its fence", "One.\n\n```sh\nx\ny\n```\n\nTwo.", "s2", "One.\n\nTwo."),
                Arguments.of("code in an item", "- a\n  ```\n  x\n  ```\n- b", "s2", "- a\n- b"),
                Arguments.of("a line", "One.  \nTwo.  \nThree.", "s2", "One.  \nThree."),
                Arguments.of("the first line", "One.  \nTwo.", "s1", "Two."),
                Arguments.of("the last line", "One.  \nTwo.", "s2", "One."),
                Arguments.of("a quote", "One.\n\n> Two.\n\nThree.", "s2", "One.\n\nThree."),
                Arguments.of("a paragraph of a quote", "> One.\n>\n> Two.", "s1", "> Two."),
                Arguments.of("an alert with its name", "One.\n\n> [!NOTE]\n> Two.", "s2", "One."),
                Arguments.of("one sentence of an alert", "> [!NOTE]\n> One. Two.", "s1", "> [!NOTE]\n> Two."),
                Arguments.of("a quote in an item", "- > a\n- b", "s1", "- b"),
                Arguments.of("an escaped sentence", "\\# a\n\nb", "s1", "b"),
                Arguments.of("an image", "![a](b.png)\n\nText.", "s1", "Text."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void removes(String name, String page, String statementId, String expected) {
        Section section = Written.from(page);

        assertThat(section.remove(statementId).body()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void leavesEverythingElseAsItReads(String name, String page, String statementId, String expected) {
        Section section = Written.from(page);

        Section removed = section.remove(statementId);

        assertThat(removed.placements())
                .allSatisfy(place -> assertThat(removed.textOf(place))
                        .isEqualTo(section.textOf(
                                section.placementOf(place.statementId()).orElseThrow())));
    }

    @Property(tries = 500)
    void everythingCanBeRemovedInAnyOrder(
            @ForAll @IntRange(max = 18) int page, @ForAll List<@IntRange(max = 1000) Integer> choices) {
        SectionWriter writer = new SectionWriter(
                Written.from(RoundTripTest.pages().skip(page).findFirst().orElseThrow()));
        for (int choice : choices) {
            List<String> left = writer.section().statementIds();
            if (!left.isEmpty()) {
                writer.remove(left.get(choice % left.size()));
                assertThat(texts(writer.section())).isEqualTo(units(writer.section()));
            }
        }
        writer.section().statementIds().forEach(writer::remove);

        assertThat(writer.section().body()).isBlank();
    }

    private static List<String> texts(Section section) {
        return section.placements().stream().map(section::textOf).toList();
    }

    private static List<String> units(Section section) {
        return Reading.of(section.body(), Syntax.MARKDOWN).units().stream()
                .map(Unit::text)
                .filter(text -> !text.matches("[| ]*"))
                .toList();
    }
}
