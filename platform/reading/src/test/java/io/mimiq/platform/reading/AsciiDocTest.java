package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsciiDocTest {
    private static final String GUIDE = """
            = Neo4j Pump Manual
            Dana Lind <dana@example.org>

            Read this first.

            == Install

            * Unpack it
            ** Check the seal
            * Mount it

            . First step
            . Second step

            [source,bash]
            ----
            pump --start

            == no heading
            ----

            === Options ===

            |===
            |Name |Role

            |Dana
            |Lead
            |===
            """;

    @Test
    void readsHeadingsListsCodeAndTables() {
        assertThat(Told.note(GUIDE))
                .containsExactly(
                        "heading 1: Neo4j Pump Manual",
                        "sentence: Dana Lind <dana@example.org>",
                        "sentence: Read this first.",
                        "heading 2: Install",
                        "item: - Unpack it",
                        "item: /   - Check the seal",
                        "item: / - Mount it",
                        "item: 1. First step",
                        "item: / 2. Second step",
                        "code: pump --start\n\n== no heading",
                        "heading 3: Options",
                        "label: Name | Role",
                        "row: / Dana | Lead");
        assertThat(Told.plain(GUIDE)).isEqualTo(Told.note(GUIDE));
    }

    @Test
    void knowsTheLanguageOfCode() {
        assertThat(Reading.of(GUIDE, Syntax.PLAIN).units())
                .filteredOn(unit -> unit.kind() == Unit.Kind.CODE)
                .extracting(unit -> unit.form().language())
                .containsExactly("bash");
    }

    @Test
    void isNoComparisonAndNoConflict() {
        for (String text : List.of("a == b\nc == d", "<<<<<<< ours\n=======\n>>>>>>> theirs", "= 5")) {
            assertThat(AsciiDoc.is(text, Line.of(text))).isFalse();
        }
    }

    @Test
    void keepsWhatIsAttachedToAnItemInIt() {
        assertThat(
                        Told.note(
                                ". First\n+\n----\nmake\n  all\n----\n. Second\n+\nMore words.\n+\n[source,sh]\n----\nls\n----\n. Third"))
                .containsExactly(
                        "item: 1. First",
                        "code:    make\n  all",
                        "item: / 2. Second",
                        "sentence:    More words.",
                        "code:    ls",
                        "item: / 3. Third");
    }
}
