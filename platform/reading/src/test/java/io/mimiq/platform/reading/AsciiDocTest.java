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
    void readsCommentsLinksAttributesAndCellsOfSeveralLines() {
        assertThat(
                        Told.plain(
                                "= Pump\n:url: https://e.org\n:toc:\n\n// Ask Dana\n// about fees.\n== Use\n\n////\nNot yet.\n////\n\nSee https://e.org/log[the log].\n\n|===\n|Name |Role\n\n|Dana\n|Lead of\nthe pumps\n|Tom\n|Pilot\n|===\n"))
                .containsExactly(
                        "heading 1: Pump",
                        "sentence: :url: https://e.org",
                        "sentence: / :toc:",
                        "comment: Ask Dana about fees.",
                        "heading 2: Use",
                        "comment: Not yet.",
                        "sentence: See [the log](https://e.org/log).",
                        "label: Name | Role",
                        "row: / Dana | Lead of the pumps",
                        "row: / Tom | Pilot");
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
