package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void leavesOrdinaryMarkdownAsItIs() {
        String text = "# A *b* [c](d)\n\n> - `e` <f@example.org>\n\n| g | h |\n|---|---|\n";

        assertThat(Guard.of(text).masked()).isSameAs(text);
    }

    @Test
    void hidesMarksThatWouldNestWithoutEndAndGivesThemBack() {
        for (String text : List.of(
                "[".repeat(500), "*a ".repeat(500), ">".repeat(500) + "x", "<".repeat(500), "`".repeat(500) + "a")) {
            Guard guard = Guard.of("x " + text);

            assertThat(guard.masked()).hasSize(text.length() + 2);
            assertThat(guard.unmask(guard.masked())).isEqualTo("x " + text);
        }
        assertThat(Guard.of("[".repeat(500)).masked()).isNotEqualTo("[".repeat(500));
    }

    @Test
    void hidesTheHeadOfATableThatWouldBeTooLarge() {
        String text = "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n" + "|b|\n".repeat(3_000);

        assertThat(Guard.of(text).masked()).isNotEqualTo(text);
        assertThat(Reading.of(text, Syntax.MARKDOWN).units())
                .noneMatch(unit -> unit.form().block() == Form.Block.ROW);
    }

    @Test
    void usesCharactersThatTheTextDoesNot() {
        String text = "\ue000\ue05b" + "[".repeat(300);
        Guard guard = Guard.of(text);

        assertThat(guard.unmask(guard.masked())).isEqualTo(text);
        assertThat(Guard.ofAll("*a* <b>").unmask(Guard.ofAll("*a* <b>").masked()))
                .isEqualTo("*a* <b>");
    }
}
