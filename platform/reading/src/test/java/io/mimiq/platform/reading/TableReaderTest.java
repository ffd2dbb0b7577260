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
    void joinsCellsWithoutEnd() {
        String cells = "x|".repeat(500);

        Unit row = Reading.of("|a|\n|-|\n|" + cells + "\n", Syntax.MARKDOWN).unit(2);

        assertThat(row.form().columns()).hasSizeLessThan(100);
        assertThat(row.text().chars().filter(character -> character == 'x')).hasSize(500);
    }
}
