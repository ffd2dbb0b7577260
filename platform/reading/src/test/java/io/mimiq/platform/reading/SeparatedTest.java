package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'Name,Qty,Price\nBolt,10,1\nNut,20' # 'LABEL:Name | Qty | Price;ROW:Bolt | 10 | 1;ROW:Nut | 20 | '",
                "'Stock in May\n\nName,Qty\nBolt,10' # SENTENCE:Stock in May;LABEL:Name | Qty;ROW:Bolt | 10",
                "'Name\tQty\nBolt\t10' # LABEL:Name | Qty;ROW:Bolt | 10",
                "'Name;Note\nBolt;\"a; b\"\n;' # LABEL:Name | Note;ROW:Bolt | a; b"
            })
    void readsAFileOfRowsWhateverItsShape(String text, String units) {
        assertThat(Reading.of(text, Syntax.TABLE).units())
                .extracting(unit -> unit.kind() + ":" + unit.text())
                .containsExactly(units.split("(?<!a);", -1));
    }

    @Test
    void readsAFileWithoutRowsAsText() {
        assertThat(Reading.of("One line. And another.", Syntax.TABLE).units())
                .extracting(Unit::kind)
                .containsOnly(Unit.Kind.SENTENCE);
    }

    @Test
    void findsTheCellsBehindEachBar() {
        assertThat(Separated.bars("| 1 | 2 | a \\| b |  | c |", 4, 25)).containsExactly("2", "a \\| b", "", "c");
        assertThat(Separated.bars("| 1 |   |", 4, 9)).isEmpty();
    }
}
