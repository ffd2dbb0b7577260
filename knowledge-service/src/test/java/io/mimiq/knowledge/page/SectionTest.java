package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {

    private static final String NEWLINE = "\\n";

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "-",
            value = {
                "''               | New.  | New.",
                "Old.             | New.  | Old. New.",
                "Old              | New.  | Old. New.",
                "**Old.**         | New.  | **Old.** New.",
                "Old.\\n\\n       | New.  | Old. New.",
                "* Old            | New.  | * Old\\n* New.",
                "1. Old           | New.  | 1. Old\\n2. New.",
                "3) a\\n4) b      | New.  | 3) a\\n4) b\\n5) New.",
                "* a\\n  * b      | New.  | * a\\n  * b\\n* New.",
                "# Old            | New.  | # Old\\n\\nNew.",
                "> Old            | New.  | > Old\\n\\nNew.",
            })
    void appendsWhereAReaderExpectsIt(String body, String text, String expected) {
        Section section = section(body.replace(NEWLINE, "\n"));

        Section appended = section.add("new", text, null, null);

        assertThat(appended.body()).isEqualTo(expected.replace(NEWLINE, "\n"));
        assertThat(appended.textOf(appended.placementOf("new").orElseThrow())).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} - {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two. Three.        | One.   | Two. Three.",
                "One. Two. Three.        | Two.   | One. Three.",
                "One. Two. Three.        | Three. | One. Two.",
                "One. Two. Three.        | Two    | One. Three.",
                "* One\\n* Two\\n* Three | Two    | * One\\n* Three",
                "* One\\n* Two           | Two    | * One",
                "* One. Two.             | One.   | * Two.",
                "1. One\\n2. Two         | One    | 1. Two",
                "- [x] One\\n- [ ] Two   | Two    | - [x] One",
                "One.\\n\\nTwo.\\n\\nThree. | Two. | One.\\n\\nThree.",
                "> One.\\n> Two.         | Two.   | > One.",
                "One.                    | One.   | ''",
            })
    void removesWithoutLeavingTraces(String body, String text, String expected) {
        Section section = section(body.replace(NEWLINE, "\n"), text);

        Section removed = section.remove("s0");

        assertThat(removed.body()).isEqualTo(expected.replace(NEWLINE, "\n"));
        assertThat(removed.placements()).isEmpty();
    }

    @Test
    void replacesInPlaceAndMovesWhatFollows() {
        Section section = section("One. Two. Three.", "One.", "Two.", "Three.");

        Section replaced = section.replace("s1", "new", "Something longer.");

        assertThat(replaced.body()).isEqualTo("One. Something longer. Three.");
        assertThat(texts(replaced)).containsExactly("One.", "Something longer.", "Three.");
    }

    @Test
    void removesTheStatementMeantAndNotOneThatContainsItsWords() {
        Section section = new Section(
                "s",
                "Heading",
                2,
                "It is in Berlin since 2019. It is in Berlin",
                List.of(new Placement("long", 0, 27), new Placement("short", 28, 43)));

        Section removed = section.remove("short");

        assertThat(texts(removed)).containsExactly("It is in Berlin since 2019.");
    }

    @Test
    void acceptsABodyThatStillSaysEverything() {
        Section section = section("One. Two.", "One.", "Two.");

        Section rewritten = section.rewritten("Intro.\n\n- Two.\n- One.").orElseThrow();

        assertThat(texts(rewritten)).containsExactly("Two.", "One.");
    }

    @Test
    void hasNoPlaceForAStatementInPartOfAWordOrOfAnotherStatement() {
        assertThat(section("art", "art").rewritten("party")).isEmpty();
        assertThat(section("A cat. A cat. sat", "A cat.", "A cat. sat").rewritten("A cat. sat"))
                .isEmpty();
    }

    @Test
    void refusesPlacesThatOverlapOrExceedTheBody() {
        assertThatThrownBy(() -> new Section("s", "H", 2, "abc", List.of(new Placement("x", 2, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Section("s", "H", 2, "abc", List.of(new Placement("x", 0, 2), new Placement("y", 1, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A section in which each text is a statement, found from left to right. */
    private static Section section(String body, String... texts) {
        List<Placement> placements = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < texts.length; i++) {
            int at = body.indexOf(texts[i], from);
            placements.add(new Placement("s" + i, at, at + texts[i].length()));
            from = at + texts[i].length();
        }
        return new Section("s", "Heading", 2, body, placements);
    }

    private static List<String> texts(Section section) {
        return section.placements().stream().map(section::textOf).toList();
    }
}
