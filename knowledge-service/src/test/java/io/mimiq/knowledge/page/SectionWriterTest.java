package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionWriterTest {

    private static final Form ITEM =
            new Form(Form.Block.TEXT, List.of(Container.BULLET), 1, Joint.NEXT_LINE, List.of(), null);
    private static final Form CHILD =
            new Form(Form.Block.TEXT, List.of(Container.BULLET, Container.BULLET), 1, Joint.NEXT_LINE, List.of(), null);
    private static final Form CODE = new Form(Form.Block.CODE, List.of(), 0, Joint.APART, List.of(), "sh");

    static Stream<Arguments> insertions() {
        return Stream.of(
                Arguments.of("an item behind another", "- a\n- b", "s1", "x", ITEM, "- a\n- x\n- b"),
                Arguments.of(
                        "an item behind one with items", "- a\n  - b\n- c", "s1", "x", ITEM, "- a\n  - b\n- x\n- c"),
                Arguments.of("an item under another", "- a\n- b", "s1", "x", CHILD, "- a\n  - x\n- b"),
                Arguments.of("an item before those under another", "- a\n  - b", "s1", "x", CHILD, "- a\n  - x\n  - b"),
                Arguments.of("an item under none", "Text.", null, "x", CHILD, "Text.\n- x"),
                Arguments.of("like an item", "- a\n- b", "s1", "x", null, "- a\n- x\n- b"),
                Arguments.of("like a numbered item", "1. a\n2. b", null, "x", null, "1. a\n2. b\n3. x"),
                Arguments.of("like a task", "- [x] a", null, "x", null, "- [x] a\n- [ ] x"),
                Arguments.of("like a sentence", "One. Two.", "s1", "New.", null, "One. New. Two."),
                Arguments.of(
                        "like a row",
                        "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |",
                        "s2",
                        "5 | 6",
                        null,
                        "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 5 | 6 |\n| 3 | 4 |"),
                Arguments.of(
                        "a paragraph behind one",
                        "One. Two.\n\nThree.",
                        "s1",
                        "New.",
                        Form.PARAGRAPH,
                        "One. Two.\n\nNew.\n\nThree."),
                Arguments.of(
                        "a paragraph behind an item",
                        "- a\n- b\n\nText.",
                        "s1",
                        "New.",
                        Form.PARAGRAPH,
                        "- a\n- b\n\nNew.\n\nText."),
                Arguments.of(
                        "a paragraph between two items",
                        "- a\n- b\n- c",
                        "s1",
                        "Text.",
                        Form.PARAGRAPH.dividing(),
                        "- a\n\nText.\n\n- b\n- c"),
                Arguments.of(
                        "code between two numbered items",
                        "1. a\n2. b",
                        "s1",
                        "x",
                        CODE.dividing(),
                        "1. a\n\n```sh\nx\n```\n\n2. b"),
                Arguments.of(
                        "a list between two sentences",
                        "One. Two.",
                        "s1",
                        "x",
                        new Form(Form.Block.TEXT, List.of(Container.BULLET), 1, Joint.DIVIDING, List.of(), null),
                        "One.\n\n- x\n\nTwo."),
                Arguments.of(
                        "a paragraph between two sentences",
                        "One. Two. Three.",
                        "s1",
                        "New.",
                        Form.PARAGRAPH.dividing(),
                        "One.\n\nNew.\n\nTwo. Three."),
                Arguments.of("code behind an item", "- a", null, "x\ny", CODE, "- a\n\n```sh\nx\ny\n```"),
                Arguments.of("words that look like a heading", "One.", null, "# x", Form.PARAGRAPH, "One.\n\n\\# x"),
                Arguments.of("words that look like a number", "One.", null, "1. x", Form.PARAGRAPH, "One.\n\n1\\. x"),
                Arguments.of("an item that looks like a task", "One.", null, "[ ] x", ITEM, "One.\n- \\[ ] x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("insertions")
    void inserts(String name, String page, String after, String text, Form form, String expected) {
        Section section = Written.from(page).add("new", text, form, after);

        assertThat(section.body()).isEqualTo(expected);
        assertThat(section.textOf(section.placementOf("new").orElseThrow())).isEqualTo(text);
    }

    @Test
    void replacesCodeWithAllItsLines() {
        Section section = Written.from("- a\n  ```sh\n  x\n  y\n  ```\n- b");

        Section replaced = section.replace("s2", "new", "```\n\nlonger");

        assertThat(replaced.body()).isEqualTo("- a\n  ````sh\n  ```\n\n  longer\n  ````\n- b");
        assertThat(replaced.textOf(replaced.placementOf("new").orElseThrow())).isEqualTo("```\n\nlonger");
    }

    @Test
    void ticksTheTaskThatAStatementIs() {
        Section section = Written.from("- [ ] Dana: write it. By 5 December.\n- [x] Tom: add it\n- none");

        assertThat(section.mark("s2", true).orElseThrow().body()).startsWith("- [x] Dana");
        assertThat(section.mark("s3", false).orElseThrow().body()).contains("- [ ] Tom");
        assertThat(section.mark("s4", true)).isEmpty();
    }

    @Test
    void takesTimeInProportionToWhatItWrites() {
        Section section = Section.empty("s", "Heading", 2);

        assertTimeout(Duration.ofSeconds(2), () -> {
            SectionWriter writer = new SectionWriter(section);
            for (int i = 0; i < 5_000; i++) {
                writer.add("a" + i, "This is item number " + i + " of the list.", ITEM, null);
            }
            for (int i = 0; i < 5_000; i++) {
                writer.add("b" + i, "This is sentence number " + i + ".", null, "a" + i);
            }
            for (int i = 0; i < 5_000; i++) {
                writer.replace("a" + i, "c" + i, "This is another item.");
            }
            for (int i = 0; i < 5_000; i++) {
                writer.remove("b" + i);
            }
            assertThat(writer.section().placements()).hasSize(5_000);
        });
    }
}
