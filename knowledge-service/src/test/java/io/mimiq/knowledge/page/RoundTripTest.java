package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in a form is read in that form. */
class RoundTripTest {

    /** What a unit is on a page. */
    private record Shape(String text, Form form) {}

    static Stream<String> pages() {
        return Stream.of(
                "One. Two. Three.",
                "One.\n\nTwo.\n\nThree.",
                "One.  \nTwo.  \nThree.",
                "- a\n- b\n- c",
                "- a\n\n- b\n\n- c",
                "1. Start the pump.\n2. Wait for two minutes.\n3. Stop the pump.\n4. Wait for two minutes.",
                "3. three\n4. four\n\nText.\n\n5. five",
                "- Production\n  - read\n  - write\n- Staging\n  - read\n    - deep\n  - write",
                "- a\n  - b\n\n  More of a.\n- c",
                "- [ ] Dana: write the migration runbook by 5 December\n- [x] Tom: add alert for failed payouts",
                "Not doing:\n\n- a\n- b\n\nDoing:\n\n- c",
                "1. Stop the ingest service.\n2. Make a new key:\n   ```sh\n   billing keys rotate\n\n   billing keys verify\n   ```\n3. Start.",
                "- a\n\n1. b\n2. c\n\n- d",
                "1. a\n2. b\n\n1) c\n2) d",
                "| Environment | Region |\n| --- | --- |\n| prod | europe-west3 |\n| staging | us-central1 |",
                "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c |\n| --- |\n| 3 |\n\nText.",
                "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| a | b |\n| --- | --- |\n| 3 | 4 |",
                "| a | b | c |\n| :--- | --- | ---: |\n| 1 | 2 | 3 |\n\n| d |\n| :---: |\n| 4 |",
                "> Quoted.\n> More.\n\nText.",
                "> Quoted.  \n> Next line.\n>\n> Apart.\n>\n> - item\n> - item",
                "> [!NOTE]\n> Mind this. And that.\n\nText.",
                "> [!WARNING]\n> - a\n> - b",
                "- > quoted in an item\n- plain",
                "```\ncode\n```",
                "```java\nint a;\n\n  int b;\n```\n\nText.\n\n```\nmore\n```",
                "````\n```\nfence\n```\n````",
                "> ```\n> a\n>\n> b\n> ```",
                "- ```\n  a\n  b\n  ```\n- b",
                "![image](https://example.org/a.png)",
                "A [link](https://example.org/a). **Bold** and `code`.",
                "\\# not a heading\n\n\\- not an item\n\n1\\. not a number",
                "Überall. 東京は首都です。大阪も大きい。",
                "- a. b. c.\n- d",
                "- one  \n  two\n- three");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAgainWhatItHasWritten(String page) {
        List<Unit> units = Reading.of(page, Syntax.MARKDOWN).units();

        Section written = write(units);

        assertThat(shapes(written.body())).as(written.body()).isEqualTo(shapes(page));
        assertThat(written.placements().stream().map(written::textOf))
                .isEqualTo(units.stream().map(Unit::text).toList());
    }

    @Property(tries = 1_000)
    void readsAgainWhateverItHasWritten(@ForAll("markdown") String page) {
        List<Unit> units = Reading.of(page, Syntax.MARKDOWN).units().stream()
                .filter(unit -> unit.kind() != Unit.Kind.HEADING)
                .toList();
        Assume.that(units.stream().noneMatch(unit -> unit.text().matches("\\d+\\\\[.)].*")));
        Section once = write(units);

        List<Unit> again = Reading.of(once.body(), Syntax.MARKDOWN).units();

        assertThat(again.stream().map(Unit::text).toList())
                .as(page + "\n----\n" + once.body())
                .isEqualTo(units.stream().map(Unit::text).toList());
        assertThat(shapes(write(again).body())).as(once.body()).isEqualTo(shapes(once.body()));
    }

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> words = Arbitraries.of(
                "One.",
                "Two words. And more.",
                "no end",
                "Label:",
                "# no heading",
                "- no item",
                "1. no number",
                "| a | b |",
                "> q");
        Arbitrary<String> start = Arbitraries.of(
                "",
                "",
                "- ",
                "* ",
                "1. ",
                "2. ",
                "- [ ] ",
                "- [x] ",
                "> ",
                "  - ",
                "    - ",
                "   1. ",
                "  ",
                "   ",
                "> - ",
                "- > ",
                "```\n",
                "> [!NOTE]\n> ");
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n\n", "  \n", "\n```\n", "\n|---|---|\n");
        return Combinators.combine(start, words, end)
                .as((from, what, to) -> from + what + to)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Section write(List<Unit> units) {
        Section section = Section.empty("s", "Heading", 2);
        SectionWriter writer = new SectionWriter(section);
        for (Unit unit : units) {
            writer.add("s" + unit.number(), unit.text(), unit.form(), null);
        }
        return writer.section();
    }

    private static List<Shape> shapes(String page) {
        List<Shape> shapes = new ArrayList<>();
        for (Unit unit : Reading.of(page, Syntax.MARKDOWN).units()) {
            shapes.add(new Shape(unit.text(), unit.form()));
        }
        return shapes;
    }
}
