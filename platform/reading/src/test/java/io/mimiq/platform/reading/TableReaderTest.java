package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    @Test
    void keepsTheCellsThatTheHeadHasNoColumnFor() {
        List<Unit> units = Reading.of(
                        "| Day | Who |\n|---|---|\n| Mon | Dana | on call | until noon |\n| Tue |\n", Syntax.MARKDOWN)
                .units();

        assertThat(units)
                .extracting(Unit::text)
                .containsExactly("Day | Who |  | ", "Mon | Dana | on call | until noon", "Tue |  |  | ");
        assertThat(units).allSatisfy(unit -> assertThat(unit.form().columns()).hasSize(4));
        assertThat(Written.shapes(
                        Reading.of(Written.page(units), Syntax.MARKDOWN).units()))
                .isEqualTo(Written.shapes(units));
    }

    @Test
    void keepsToWhichSideColumnsAreSet() {
        List<Unit> units = Reading.of("| Item | In | |\n|:--|--:|:-:|\n| Subs | 840 | x |\n", Syntax.NOTE)
                .units();

        assertThat(units)
                .allSatisfy(unit -> assertThat(unit.form().alignments())
                        .containsExactly(Form.Alignment.LEFT, Form.Alignment.RIGHT, Form.Alignment.CENTER));
        assertThat(Written.page(units)).contains("|:---|---:|:---:|");
        assertThat(Reading.of("| a |\n|---|\n| 1 |\n", Syntax.MARKDOWN)
                        .unit(1)
                        .form()
                        .alignments())
                .isEmpty();
    }

    @Test
    void readsATableRightBelowALineOfANote() {
        for (String above : List.of("3. Money", "Money", "- Costs:", "The money:", "We spent this.")) {
            List<Unit> units = Reading.of(
                            above + "\n| Item | In | Out |\n|---|---|---|\n| Subs | 840 | |\n| Compost | | 212.50 |\n",
                            Syntax.NOTE)
                    .units();

            assertThat(units)
                    .extracting(Unit::text)
                    .as(above)
                    .endsWith("Item | In | Out", "Subs | 840 | ", "Compost |  | 212.50")
                    .hasSize(4);
        }
    }

    @Test
    void joinsCellsWithoutEnd() {
        String cells = "x|".repeat(500);

        Unit row = Reading.of("|a|\n|-|\n|" + cells + "\n", Syntax.MARKDOWN).unit(2);

        assertThat(row.form().columns()).hasSizeLessThan(100);
        assertThat(row.text().chars().filter(character -> character == 'x')).hasSize(500);
    }

    @Test
    void keepsABarWithinCodeAsACharacterWhenTheHeadHasNoColumnForWhatFollowsIt() {
        assertThat(Told.markdown(
                        "| Flag | Means |\n|---|---|\n| `grep -e a|b` | either |\n| one | `-a|-b` |\n| `x | y |\n"))
                .containsExactly(
                        "label: Flag | Means",
                        "row: / `grep -e a\\|b` | either",
                        "row: / one | `-a\\|-b`",
                        "row: / `x | y");
    }

    @Test
    void knowsTheHeadOfATableWhoseOuterColumnsHaveNoName() {
        for (String table : List.of(
                "| A | B |\n|---|---|\n| 1 | 2 | 3 |\n",
                "|  | Mon | Tue |\n|---|---|---|\n| Dana | x |  |\n",
                "| Key | |\n|---|---|\n| a | b |\n")) {
            List<Unit> units = Reading.of(table, Syntax.MARKDOWN).units();

            assertThat(units)
                    .filteredOn(unit -> unit.form().names(unit.text().strip()))
                    .extracting(Unit::number)
                    .containsExactly(1);
        }
    }
}
