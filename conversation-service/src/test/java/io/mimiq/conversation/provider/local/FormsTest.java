package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {

    @Test
    void tellsTasksQuotesAndSteps() {
        assertThat(Forms.task(form(1, Container.task(true)))).isTrue();
        assertThat(Forms.task(form(1, Container.BULLET))).isNull();
        assertThat(Forms.task(form(0, Container.task(true)))).isNull();
        assertThat(Forms.task(Form.PARAGRAPH)).isNull();
        assertThat(Forms.isQuoted(form(1, Container.QUOTE))).isTrue();
        assertThat(Forms.isQuoted(form(1, new Container(Container.Kind.QUOTE, null, null, "note"))))
                .isFalse();
        assertThat(Forms.isOrdered(form(1, Container.ordered(3)))).isTrue();
        assertThat(Forms.isOrdered(Form.PARAGRAPH)).isFalse();
    }

    @Test
    void comparesTheKindsOfContainersOnly() {
        assertThat(Forms.kind(form(1, Container.task(true)))).isEqualTo(Forms.kind(form(0, Container.BULLET)));
        assertThat(Forms.kind(form(1, Container.ordered(1)))).isNotEqualTo(Forms.kind(form(1, Container.BULLET)));
    }

    @Test
    void changesHowAFormFollows() {
        Form form = Forms.with(form(0, Container.BULLET), 1, Joint.NEXT_LINE);

        assertThat(form.opened()).isEqualTo(1);
        assertThat(form.joint()).isEqualTo(Joint.NEXT_LINE);
        assertThat(form.in()).containsExactly(Container.BULLET);
    }

    private static Form form(int opened, Container... in) {
        return new Form(Form.Block.TEXT, List.of(in), opened, Joint.APART, List.of(), null);
    }
}
