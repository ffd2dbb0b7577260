package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every reading. */
final class Invariants {
    private Invariants() {}

    static void check(String text, Reading reading) {
        int end = 0;
        for (Unit unit : reading.units()) {
            assertThat(unit.number()).isEqualTo(reading.units().indexOf(unit) + 1);
            assertThat(unit.start()).as("start of %s", unit).isGreaterThanOrEqualTo(end);
            assertThat(unit.end())
                    .as("end of %s", unit)
                    .isGreaterThan(unit.start())
                    .isLessThanOrEqualTo(text.length());
            assertThat(unit.text()).as("text of %s", unit).isNotBlank();
            assertThat(unit.form().in()).hasSizeLessThanOrEqualTo(Scope.DEPTH);
            if (unit.form().block() != Form.Block.CODE) {
                assertThat(unit.text()).as("text of %s", unit).doesNotContain("\n");
            }
            assertThat(unit.parents()).as("parents of %s", unit).allMatch(number -> number < unit.number());
            assertThat(unit.headings())
                    .as("headings of %s", unit)
                    .allMatch(number ->
                            number < unit.number() && reading.unit(number).kind() == Unit.Kind.HEADING);
            end = unit.end();
        }
    }
}
