package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainReaderTest {
    @Test
    void keepsCodeWithoutAFenceAsItsLinesAreWritten() {
        assertThat(Told.note("Use this in the loader:\nString b = \"my\";\nint x = 3;\nrun(x);\n\nThen restart."))
                .containsExactly(
                        "label: Use this in the loader:",
                        "code: String b = \"my\";\nint x = 3;\nrun(x);",
                        "sentence: Then restart.");
    }

    @Test
    void readsWhatStandsFarInFromItsItemAsCode() {
        assertThat(
                        Told.plain(
                                "* Build it:\n\n        ./configure --prefix=/usr\n        make install\n\n* Then:\n\t\tnpm ci\n\t\tnpm test\n* Done"))
                .containsExactly(
                        "item: - Build it:",
                        "code:   ./configure --prefix=/usr\nmake install",
                        "item: - Then:",
                        "code:   npm ci\nnpm test",
                        "item: / - Done");
    }

    @Test
    void readsEachEntryOfALogAsOne() {
        for (List<String> entries : List.of(
                List.of(
                        "Nov  2 10:00:01 web1 sshd[123]: Accepted password for dana from 10.0.0.7 port 4711 ssh2",
                        "Nov  2 10:00:02 web1 sshd[123]: session opened for user dana by (uid=0)"),
                List.of("[2026-11-02T10:00:01Z] INFO started", "[2026-11-02T10:00:02Z] INFO stopped"),
                List.of(
                        "I1102 10:00:01.123456       1 main.go:123] Starting",
                        "W1102 10:00:02.123456       1 main.go:130] Slow"),
                List.of(
                        "time=\"2026-11-02T10:00:01Z\" level=info msg=\"Starting\"",
                        "time=\"2026-11-02T10:00:02Z\" level=warn msg=\"Slow\""),
                List.of("{\"level\":\"info\",\"msg\":\"start\"}", "{\"level\":\"info\",\"msg\":\"stop\"}"),
                List.of("web_1  | Listening on port 80", "db_1   | ready to accept connections", "web_1  | GET / 200"),
                List.of(
                        "::1 - - [10/Oct/2026:13:55:36 -0700] \"GET /a HTTP/1.0\" 200 2326 \"-\" \"curl/8.5.0 (x86_64)\"",
                        "10.1.2.3 - frank [10/Oct/2026:13:55:37 -0700] \"GET /b HTTP/1.1\" 404 12"))) {
            String text = String.join("\n", entries);

            assertThat(Told.spans(text, Syntax.NOTE)).isEqualTo(entries);
            assertThat(Told.spans(text, Syntax.PLAIN)).isEqualTo(entries);
        }
    }

    @Test
    void keepsTheLinesOfAStackTraceBelowItsEntry() {
        assertThat(
                        Told.plain(
                                "10:12:00,124 ERROR [main] io.app.Main - Boom\njava.lang.IllegalStateException: no\n    at io.app.Main.run(Main.java:12)\n    at io.app.Main.main(Main.java:3)\n10:12:01,000 INFO  [main] io.app.Main - Stopped"))
                .hasSize(5)
                .contains("sentence: / at io.app.Main.run(Main.java:12)");
    }

    @Test
    void keepsABackslashThatEndsALine() {
        assertThat(Told.note("The files are in C:\\temp\\\nnext to the logs.\n\nIt is D:\\x\\"))
                .containsExactly(
                        "sentence: The files are in C:\\temp\\\\",
                        "sentence: / next to the logs.",
                        "sentence: It is D:\\x\\\\");
    }

    @Test
    void readsABackslashRightBehindTheLastWordAsMarkdownsBreak() {
        assertThat(Told.note("Roses are red\\\nviolets are blue\\\n\nThe end\\"))
                .containsExactly(
                        "sentence: Roses are red", "sentence: / violets are blue\\\\", "sentence: The end\\\\");
    }

    @Test
    void readsWhatIsSetInBelowCodeAsCode() {
        assertThat(Told.note("Run this.\n\n~~~\nx\n~~~\n\n    indented code\n    \ttab\n\nDone."))
                .contains("code: indented code\n\ttab", "sentence: Done.");
    }

    @Test
    void readsDefinitionsThatFollowEachOtherAsOneEach() {
        assertThat(
                        Told.note(
                                "See the [guide][docs].\n\n[^1]: A note.\n[docs]: https://example.com/docs \"Docs\"\n[b]: https://b.example"))
                .noneMatch(unit -> unit.contains("\\["));
    }

    @Test
    void goesOnWithAListBelowABlockInAnItem() {
        assertThat(Told.note("1. One\n   > q\n2. Two"))
                .containsExactly("item: 1. One", "quote:    > q", "item: / 2. Two");
        assertThat(Told.note("- [ ] Ask Bob\n  > he said no\n- [x] Ask Eve"))
                .last()
                .asString()
                .contains("- [x] Ask Eve");
        assertThat(Told.note("- a\n  | x | y |\n  |---|---|\n  | 1 | 2 |\n- b"))
                .last()
                .asString()
                .endsWith("- b");
        assertThat(Told.note("- a\n  <details>\n  x\n  </details>\n- b"))
                .last()
                .asString()
                .endsWith("- b");
    }

    @Test
    void endsAQuoteAtAHeading() {
        assertThat(Told.note("> quote\n# Head\ntext")).first().asString().startsWith("quote");
    }

    @Test
    void readsCodeThatFillsItsLineAsCode() {
        assertThat(Told.note("```kubectl get pods```")).containsExactly("sentence: ```kubectl get pods```");
        assertThat(Escapes.lineStart("````sh")).isEqualTo("\\````sh");
    }

    @Test
    void readsEachParagraphSignAsAHeading() {
        assertThat(
                        Told.note(
                                "§ 5 Kündigung\n(1) Die Frist beträgt drei Monate.\n(2) § 543 BGB bleibt unberührt.\n§ 6 Kaution\nDie Kaution beträgt zwei Mieten."))
                .contains("heading 2: § 5 Kündigung", "heading 2: § 6 Kaution");
    }
}
