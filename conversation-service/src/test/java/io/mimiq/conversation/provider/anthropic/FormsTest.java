package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final Reading SOURCE = Reading.of("""
            - Outer.
              - Inner.

            | a | b |
            |---|---|
            | 1 | 2 |

            ```sh
            ls
            ```
            """, Syntax.MARKDOWN);

    @Test
    void keepsTheUnitsOwnForm() {
        Unit inner = SOURCE.unit(2);
        Unit row = SOURCE.unit(4);

        assertThat(own(inner, inner.text(), true)).isEqualTo(inner.form());
        assertThat(own(row, row.text(), false)).isEqualTo(row.form());
    }

    @Test
    void beginsAnewWhatHasNothingToGoOnFrom() {
        Form alone = own(SOURCE.unit(2), SOURCE.unit(2).text(), false);

        assertThat(alone.in()).containsExactly(Container.BULLET);
        assertThat(alone.opened()).isEqualTo(1);
        assertThat(alone.joint()).isEqualTo(Form.Joint.APART);
    }

    @Test
    void makesASentenceOfWhatIsSaidInOtherWordsThanARowOrCode() {
        assertThat(own(SOURCE.unit(4), "a is 1.", false)).isEqualTo(Form.PARAGRAPH);
        assertThat(own(SOURCE.unit(5), "It lists files.", false)).isEqualTo(Form.PARAGRAPH);
        assertThat(own(SOURCE.unit(5), "ls\nls -l", false).block()).isEqualTo(Form.Block.CODE);
    }

    @Test
    void doesAsTheModelSays() {
        Unit outer = SOURCE.unit(1);

        assertThat(Forms.of("sentence", outer, "x", number -> true)).isEqualTo(Form.PARAGRAPH);
        assertThat(Forms.of("item", outer, "x", number -> true).in()).containsExactly(Container.BULLET);
        assertThat(Forms.of("numbered", outer, "x", number -> true).in()).containsExactly(Container.ordered(1));
        assertThat(Forms.of("task", outer, "x", number -> true).in()).containsExactly(Container.task(false));
        assertThat(Forms.of("quote", outer, "x", number -> true).in()).containsExactly(Container.QUOTE);
        assertThat(Forms.of("code", outer, "x", number -> true).block()).isEqualTo(Form.Block.CODE);
        assertThat(Forms.isCode("code", outer)).isTrue();
        assertThat(Forms.isCode("", SOURCE.unit(5))).isTrue();
        assertThat(Forms.isCode("item", SOURCE.unit(5))).isFalse();
    }

    private static Form own(Unit unit, String text, boolean isBefore) {
        return Forms.of("", unit, text, number -> isBefore);
    }
}
