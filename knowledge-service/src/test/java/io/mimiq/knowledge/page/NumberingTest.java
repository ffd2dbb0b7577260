package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberingTest {

    private static final Container STEP = new Container(Container.Kind.ORDERED, null, null, null);
    private static final Form ITEM = new Form(Form.Block.TEXT, List.of(STEP), 1, Joint.NEXT_LINE, List.of(), null);

    static Stream<Arguments> insertions() {
        return Stream.of(
                Arguments.of("between two", "1. a\n2. b\n3. c", "a", "1. a\n2. x\n3. b\n4. c"),
                Arguments.of("at the end", "1. a\n2. b", "b", "1. a\n2. b\n3. x"),
                Arguments.of("where all say one", "1. a\n1. b\n1. c", "a", "1. a\n1. x\n1. b\n1. c"),
                Arguments.of("behind the only one", "1. a", "a", "1. a\n2. x"),
                Arguments.of("in a list that begins later", "3. a\n4. b", "a", "3. a\n4. x\n5. b"),
                Arguments.of("before a gap", "1. a\n2. b\n7. c\n8. d", "a", "1. a\n2. x\n3. b\n7. c\n8. d"),
                Arguments.of(
                        "into a gap too small for it",
                        "1. a\n2. b\n3. c\n4. d\n4. e",
                        "b",
                        "1. a\n2. b\n3. x\n4. c\n5. d\n4. e"),
                Arguments.of("with brackets", "1) a\n2) b", "a", "1) a\n2) x\n3) b"),
                Arguments.of("in a quote", "> 1. a\n> 2. b", "a", "> 1. a\n> 2. x\n> 3. b"),
                Arguments.of(
                        "beside items of their own",
                        "1. a\n   - p\n2. b\n   - q",
                        "a",
                        "1. a\n   - p\n2. x\n3. b\n   - q"),
                Arguments.of(
                        "leaves inner lists alone",
                        "1. a\n2. b\n   1. p\n   2. q",
                        "a",
                        "1. a\n2. x\n3. b\n   1. p\n   2. q"),
                Arguments.of(
                        "at the end of what Markdown counts",
                        "999999998. a\n999999999. b",
                        "a",
                        "999999998. a\n999999999. x\n999999999. b"),
                Arguments.of(
                        "moves what is in an item whose number gets longer",
                        "8. a\n9. b\n   - p\n\n     More.\n\n   ```\n   code\n\n     deep\n   ```\n10. c",
                        "a",
                        "8. a\n9. x\n10. b\n    - p\n\n      More.\n\n    ```\n    code\n\n      deep\n    ```\n11. c"),
                Arguments.of(
                        "moves tabs", "8. a\n9. b\n\t- p\n\t\t- q", "a", "8. a\n9. x\n10. b\n     - p\n         - q"),
                Arguments.of(
                        "moves quotes in items",
                        "8. a\n9. b\n   > q\n   > r",
                        "a",
                        "8. a\n9. x\n10. b\n    > q\n    > r"),
                Arguments.of(
                        "moves what is in items in quotes",
                        "> 8. a\n> 9. b\n>    - p",
                        "a",
                        "> 8. a\n> 9. x\n> 10. b\n>     - p"),
                Arguments.of(
                        "moves lists that begin on the line",
                        "8. a\n9. - p\n   - q",
                        "a",
                        "8. a\n9. x\n10. - p\n    - q"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("insertions")
    void countsOnBehindAStepThatCame(String name, String body, String after, String expected) {
        Section section = of(body);
        Form form = after.equals("a") && body.startsWith(">")
                ? new Form(
                        Form.Block.TEXT,
                        List.of(new Container(Container.Kind.QUOTE, null, null, null), STEP),
                        1,
                        Joint.NEXT_LINE,
                        List.of(),
                        null)
                : ITEM;

        Section written = section.add("new", "x", form, id(section, after));

        assertThat(written.body()).isEqualTo(expected);
        assertSaysTheSame(section, written);
    }

    static Stream<Arguments> precedings() {
        return Stream.of(
                Arguments.of("the first", "1. a\n2. b", "a", "1. x\n2. a\n3. b"),
                Arguments.of("the first of a list that begins later", "3. a\n4. b", "a", "3. x\n4. a\n5. b"),
                Arguments.of("another", "1. a\n2. b\n3. c", "b", "1. a\n2. x\n3. b\n4. c"),
                Arguments.of("one where all say one", "1. a\n1. b", "b", "1. a\n1. x\n1. b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("precedings")
    void countsOnFromAStepThatCameBefore(String name, String body, String before, String expected) {
        Section section = of(body);
        SectionWriter writer = new SectionWriter(section);

        writer.addBefore("new", "x", ITEM, id(section, before));

        assertThat(writer.section().body()).isEqualTo(expected);
        assertSaysTheSame(section, writer.section());
    }

    @Test
    void aStepThatSaysWhatCameBeforeAListLeavesTheListAsItIs() {
        Container second = new Container(Container.Kind.ORDERED, 2, null, null);
        Section section = of("3. a\n4. b");
        SectionWriter writer = new SectionWriter(section);

        writer.addBefore(
                "new", "x", new Form(Form.Block.TEXT, List.of(second), 1, Joint.NEXT_LINE, List.of(), null), "s1");

        assertThat(writer.section().body()).isEqualTo("2. x\n3. a\n4. b");
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void aStepThatSaysItsNumberTakesThePlaceOfTheOneThatHadIt(int number, String before, String expected) {
        Section section = of("1. a\n2. b\n3. c");
        SectionWriter writer = new SectionWriter(section);
        Container numbered = new Container(Container.Kind.ORDERED, number, null, null);

        writer.addBefore(
                "new",
                "x",
                new Form(Form.Block.TEXT, List.of(numbered), 1, Joint.NEXT_LINE, List.of(), null),
                id(section, before));

        assertThat(writer.section().body()).isEqualTo(expected);
    }

    static Stream<Arguments> numbered() {
        return Stream.of(
                Arguments.of(1, "a", "1. x\n2. a\n3. b\n4. c"),
                Arguments.of(1, "b", "1. a\n2. x\n3. b\n4. c"),
                Arguments.of(2, "b", "1. a\n2. x\n3. b\n4. c"),
                Arguments.of(3, "c", "1. a\n2. b\n3. x\n4. c"));
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of("one between two", "1. a\n2. b\n3. c", "b", "1. a\n2. c"),
                Arguments.of("the first", "1. a\n2. b\n3. c", "a", "1. b\n2. c"),
                Arguments.of("the first of a list that begins later", "3. a\n4. b", "a", "3. b"),
                Arguments.of("where all say one", "1. a\n1. b\n1. c", "b", "1. a\n1. c"),
                Arguments.of("one before a gap", "1. a\n2. b\n7. c\n8. d", "b", "1. a\n7. c\n8. d"),
                Arguments.of("the first behind a gap", "1. a\n7. c\n8. d", "c", "1. a\n7. d"),
                Arguments.of(
                        "one with steps of its own",
                        "1. a\n2. b\n   1. p\n   2. q\n3. c",
                        "b",
                        "1. a\n2. p\n3. q\n4. c"),
                Arguments.of(
                        "the first with steps of its own", "1. b\n   1. p\n   2. q\n2. c", "b", "1. p\n2. q\n3. c"),
                Arguments.of("shorter numbers", "9. a\n10. b\n    - p\n      - q", "a", "9. b\n   - p\n     - q"),
                Arguments.of("what would come into the item", "9. a\n10. b\n\n   Text.", "a", "9.  b\n\n   Text."),
                Arguments.of("lazy lines", "9. a\n10. b  \nlazy\n    - p", "a", "9.  b  \nlazy\n    - p"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void closesUpWhereAStepWent(String name, String body, String removed, String expected) {
        Section section = of(body);

        Section written = section.remove(id(section, removed));

        assertThat(written.body()).isEqualTo(expected);
        assertSaysTheSame(section, written);
    }

    @Property(tries = 300)
    void nestsTheSameAndCountsWhateverComesAndGoes(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 11) Integer> shapes,
            @ForAll @Size(max = 30) List<@IntRange(max = 10_000) Integer> choices) {
        List<String> outline = new ArrayList<>(List.of("0 item 0"));
        SectionWriter writer = new SectionWriter(of(page(shapes, outline)));
        int serial = 0;
        for (int choice : choices) {
            int at = choice / 3 % outline.size();
            if (choice % 3 == 0
                    && !hasInner(outline, at)
                    && isStep(outline.get(at))
                    && outline.size() > 1
                    && !isOnly(outline, at)) {
                writer.remove(writer.section().statementIds().get(at));
                outline.remove(at);
            } else if (choice % 3 != 0 && outline.get(at).startsWith("0 ")) {
                String text = "new " + serial;
                writer.add(
                        "n" + serial++,
                        text,
                        ITEM,
                        writer.section().statementIds().get(at));
                int end = at + 1;
                while (end < outline.size() && !outline.get(end).startsWith("0 ")) {
                    end++;
                }
                outline.add(end, "0 " + text);
            }
        }
        Section written = writer.section();

        assertThat(outlineOf(written.body())).as(written.body()).isEqualTo(outline);
        assertThat(written.placements().stream().map(written::textOf))
                .isEqualTo(outline.stream().map(line -> line.substring(2)).toList());
        assertThat(said(written)).as(written.body()).isEqualTo(counted(written));
    }

    @Test
    void stepsComeAndGoInOneChange() {
        SectionWriter writer = new SectionWriter(of("1. a\n2. b\n3. c\n\nText.\n\n5. d\n6. e"));

        writer.remove("s1");
        writer.add("x", "x", ITEM, "s2");
        writer.add("y", "y", ITEM, "x");
        writer.remove("s3");
        writer.add("z", "z", null, "s6");

        assertThat(writer.section().body()).isEqualTo("1. b\n2. x\n3. y\n\nText.\n\n5. d\n6. e\n7. z");
        writer.remove("x");
        assertThat(writer.section().body()).isEqualTo("1. b\n2. y\n\nText.\n\n5. d\n6. e\n7. z");
    }

    @Test
    void takesTimeInProportionToWhatItWrites() {
        String body = String.join(
                "\n",
                IntStream.rangeClosed(1, 5_000).mapToObj(i -> i + ". Step " + i).toList());
        Section section = of(body);

        assertTimeout(Duration.ofSeconds(2), () -> {
            SectionWriter writer = new SectionWriter(section);
            for (int i = 1; i <= 5_000; i++) {
                writer.add("n" + i, "Another.", ITEM, "s" + i);
            }
            assertThat(writer.section().body()).endsWith("\n9999. Step 5000\n10000. Another.");
        });
    }

    /** Steps with items, steps and sentences under them, in Markdown and as an outline. */
    private static String page(List<Integer> shapes, List<String> outline) {
        StringBuilder page = new StringBuilder("1. item 0");
        int step = 1;
        int inner = 0;
        for (int i = 0; i < shapes.size(); i++) {
            String indent = " ".repeat((step + ". ").length());
            String text = "item " + (i + 1);
            if (shapes.get(i) < 8) {
                step++;
                inner = 0;
                page.append('\n').append(step).append(". ").append(text);
                outline.add("0 " + text);
            } else if (shapes.get(i) < 10) {
                inner++;
                page.append('\n').append(indent).append(inner).append(". ").append(text);
                outline.add("1 " + text);
            } else {
                page.append("\n\n")
                        .append(indent)
                        .append(inner > 0 ? "   " : "")
                        .append(text);
                outline.add((inner > 0 ? "3 " : "2 ") + text);
            }
        }
        return page.toString();
    }

    private static boolean isStep(String line) {
        return line.startsWith("0 ") || line.startsWith("1 ");
    }

    private static boolean hasInner(List<String> outline, int at) {
        return at + 1 < outline.size()
                && !outline.get(at + 1).startsWith(outline.get(at).substring(0, 2))
                && !(outline.get(at).startsWith("1 ") && outline.get(at + 1).startsWith("0 "));
    }

    private static boolean isOnly(List<String> outline, int at) {
        return outline.stream().filter(line -> line.startsWith("0 ")).count() < 2;
    }

    private static List<String> outlineOf(String body) {
        List<String> outline = new ArrayList<>();
        for (Unit unit : Reading.of(body, Syntax.MARKDOWN).units()) {
            int depth = unit.form().in().size();
            boolean begins = unit.form().opened() > 0;
            outline.add((depth - 1 + (begins ? 0 : 2)) + " " + unit.text());
        }
        return outline;
    }

    /** The markers that stand on the page. */
    private static List<String> said(Section section) {
        String body = section.body();
        return section.placements().stream()
                .map(place -> body.substring(body.lastIndexOf('\n', place.start() - 1) + 1, place.start())
                        .strip())
                .toList();
    }

    /** The markers that Markdown shows. */
    private static List<String> counted(Section section) {
        return Reading.of(section.body(), Syntax.MARKDOWN).units().stream()
                .map(unit -> unit.form().opened() == 0
                        ? ""
                        : unit.form().in().get(unit.form().in().size() - 1).number() + ".")
                .toList();
    }

    private static void assertSaysTheSame(Section before, Section after) {
        assertThat(after.placements())
                .filteredOn(place -> before.placementOf(place.statementId()).isPresent())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(after.textOf(place))
                        .isEqualTo(before.textOf(
                                before.placementOf(place.statementId()).orElseThrow())));
        assertThat(after.placements().stream().map(after::textOf))
                .isEqualTo(Reading.of(after.body(), Syntax.MARKDOWN).units().stream()
                        .map(Unit::text)
                        .toList());
    }

    private static String id(Section section, String text) {
        return section.placements().stream()
                .filter(place -> section.textOf(place).equals(text))
                .map(Placement::statementId)
                .findFirst()
                .orElseThrow();
    }

    /** A body as people write it, each unit of which is a statement. */
    private static Section of(String body) {
        List<Placement> places = new ArrayList<>();
        for (Passage passage : Passage.in(body)) {
            places.add(new Placement("s" + (places.size() + 1), passage.start(), passage.end(), passage.text()));
        }
        return new Section("s", "Heading", 2, body, places);
    }
}
