package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextsTest {

    @Test
    void namesTheItemsAndLabelsAbove() {
        assertThat(above("- Prod\n  - Dana: admin", 2)).containsExactly("Prod");
    }

    @Test
    void namesTheLabelBeforeAParagraph() {
        assertThat(above("# Ports\n\nProd:\n\nThe port is 80. It is open.\n\nThat is all.", 3))
                .containsExactly("Prod:");
        assertThat(above("# Ports\n\nProd:\n\nThe port is 80. It is open.\n\nThat is all.", 4))
                .containsExactly("Prod:");
        assertThat(above("# Ports\n\nProd:\n\nThe port is 80. It is open.\n\nThat is all.", 5))
                .isEmpty();
    }

    private static List<String> above(String text, int number) {
        Reading reading = Reading.of(text, Syntax.MARKDOWN);
        return new Contexts(reading).of(number).stream().map(Unit::text).toList();
    }
}
