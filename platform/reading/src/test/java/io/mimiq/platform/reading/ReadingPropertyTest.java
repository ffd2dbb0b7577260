package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertyTest {
    private static final List<String> PIECES = List.of(
            "One. Two! ",
            "words, and more words ",
            "\n",
            "\n\n",
            "- ",
            "* ",
            "1. ",
            "2) ",
            "[ ] ",
            "[x] ",
            "> ",
            "  ",
            "    ",
            "# ",
            "## ",
            "```\n",
            "~~~\n",
            "---\n",
            "===\n",
            "| a | b |\n|---|---|\n",
            "| 1 | 2 |\n",
            "**",
            "*",
            "_",
            "`",
            "[a](http://b.c)",
            "[a][b]",
            "[b]: http://c.d\n",
            "[^1]",
            "[^1]: ",
            "![i](j.png)",
            "<b>",
            "</b>",
            "<br>",
            "<div>",
            "</div>",
            "<!-- ",
            "-->",
            "<table><tr><td>",
            "</td></tr></table>",
            "<ul><li>",
            "&amp;",
            "\\",
            "Key: value\n",
            "a,b,c\n",
            "x\ty\n",
            "12:03 Lena: hi\n",
            "Lena: Yes, of course.\n",
            "> On Monday Dana wrote:\n",
            "From: Dana <d@e.f>\nTo: Tom\nSubject: Fee\n\n",
            "-- \nDana\n",
            "Dr. Lind",
            "29. Juli",
            "日本語。",
            "हाँ। ",
            "ไทย",
            "😀",
            "\u200f",
            "\u001b[1m",
            "\r\n",
            "\r",
            "\f",
            "\ud800",
            "•\t",
            "☐ ",
            "Decisions\n",
            "Not doing:\n",
            "2.1.0\n",
            "a) ",
            "(1) ",
            "ii. ",
            "        code();\n",
            "\t\tcode();\n",
            "run this::\n\n",
            ".. code-block:: sh\n\n",
            "== Part ==\n",
            "----\n",
            "|===\n|a |b\n\n|c\n|d\n|===\n",
            "* A\n** B\n",
            "#+BEGIN_SRC sh\n",
            "#+END_SRC\n",
            "10:00:01 INFO a\n",
            "Hi Dana,\n",
            "Best regards,\n",
            "Hi, On Mon 2, Dana <d@e.f> wrote:\n",
            "10:04 * dana waves\n",
            "x<sup>2</sup>",
            "\u001b(B",
            "a\b");

    @Property(tries = 3_000)
    void keepsEveryLetterOfAnyTextInOneUnit(@ForAll("texts") String text, @ForAll Syntax syntax) {
        Invariants.check(text, Reading.of(text, syntax));
    }

    @Property(tries = 2_000)
    void leavesNoLetterOfPlainTextOutsideOfAUnit(@ForAll("plain") String text, @ForAll Syntax syntax) {
        Reading reading = Reading.of(text, syntax);
        int end = 0;

        for (Unit unit : reading.units()) {
            assertThat(text.substring(end, unit.start()).chars()).as(text).noneMatch(Character::isLetter);
            end = unit.end();
        }
        assertThat(text.substring(end).chars()).as(text).noneMatch(Character::isLetter);
    }

    @Property(tries = 300)
    void keepsEveryLetterOfAMutatedDocument(
            @ForAll("documents") String document, @ForAll long seed, @ForAll Syntax syntax) {
        String text = mutated(document, new Random(seed));

        Invariants.check(text, Reading.of(text, syntax));
    }

    @Property(tries = 200)
    void readsTheSameTextAlwaysTheSame(@ForAll("texts") String text, @ForAll Syntax syntax) {
        assertThat(Reading.of(text, syntax)).isEqualTo(Reading.of(text, syntax));
    }

    @Property(tries = 1_000)
    void readsWhatItsFormsWriteAsTheSameUnits(@ForAll("markdown") String text) {
        List<Unit> units = Reading.of(text, Syntax.MARKDOWN).units();
        String written = Written.page(units);

        assertThat(Written.shapes(Reading.of(written, Syntax.MARKDOWN).units()))
                .as("%s\n--- written\n%s", text, written)
                .isEqualTo(Written.shapes(units));
    }

    private static String mutated(String document, Random random) {
        StringBuilder text = new StringBuilder(document);
        for (int count = random.nextInt(12); count >= 0 && text.length() > 2; count--) {
            int at = random.nextInt(text.length() - 1);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                default -> text.replace(at, at + 1, piece);
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().ofMaxLength(300));
    }

    /** Without what a reader may drop: tags, definitions, marks of languages, subjects, control characters. */
    @Provide
    Arbitrary<String> plain() {
        List<String> kept = PIECES.stream()
                .filter(piece -> piece.chars().noneMatch(c -> "<[#&\u001b\b\ud800".indexOf(c) >= 0)
                        && !piece.contains("Subject")
                        && !piece.contains("::"))
                .toList();
        return Arbitraries.of(kept).list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(Corpus.texts());
    }

    /** Blocks of Markdown as people write them, one behind the other. */
    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> blocks = Arbitraries.of(
                "One sentence. Another one.",
                "A line\\\nand the next.",
                "**Bold. And** plain.",
                "Lead in:",
                "**Label**",
                "# Heading",
                "## Part",
                "- a\n- b",
                "- a\n\n- b",
                "- a\n  - b\n    - c\n- d",
                "1. one\n2. two",
                "3. three\n   ```sh\n   code\n   ```\n4. four",
                "- [ ] open\n- [x] done. Really.",
                "```java\nint x;\n\nint y;\n```",
                "| a | b |\n|---|---|\n| 1 | `x` |",
                "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
                "> quote. More.\n> > deep",
                "> [!TIP]\n> do it",
                "![i](j.png)",
                "[link](http://e.org/a). Next.",
                "2026\\. war",
                "- - nested",
                "- > quoted\n\n  more");
        return Combinators.combine(blocks.list().ofMaxSize(8), Arbitraries.just("\n\n"))
                .as((list, apart) -> String.join(apart, list));
    }
}
