package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeparatedTest {
    @Test
    void readsRowsOfEquallyManyValues() {
        String text = "name;role;town\nDana;lead;Bern\n\"Lind; Tom\";dev;Basel";

        List<Separated.Row> rows = Separated.read(text, 0, text.length());

        assertThat(rows).isNotNull();
        assertThat(rows.get(2).cells()).containsExactly("Lind; Tom", "dev", "Basel");
    }

    @Test
    void leavesCodeLogsAndProseToOtherReaders() {
        assertThat(List.of(
                        "String b = \"my\";\nint x = 3;",
                        "setUp(a,b,c);\nrun(a,b,c);\nend(a,b,c);",
                        "web_1  | Listening on port 80\ndb_1  | ready\nweb_1  | GET / 200",
                        "\tThe first line of a paragraph\n\tthat is set in by a tab\n\tand goes on.",
                        "We met, and we talked.\nWe agreed, and we left.\nThat was it, and we slept."))
                .allSatisfy(text ->
                        assertThat(Separated.read(text, 0, text.length())).isNull());
    }

    @Test
    void findsTheCellsBehindEachBar() {
        assertThat(Separated.bars("| 1 | 2 | a \\| b |  | c |", 4, 25)).containsExactly("2", "a \\| b", "", "c");
        assertThat(Separated.bars("| 1 |   |", 4, 9)).isEmpty();
    }
}
