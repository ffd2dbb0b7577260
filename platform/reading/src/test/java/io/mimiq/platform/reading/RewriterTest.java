package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RewriterTest {
    @Test
    void writesItemsAsFarInAsTheyStand() {
        String text = "• a\n  ◦ b\n    goes on\n• c";
        List<Line> lines = Line.of(text);
        Rewriter rewriter = new Rewriter(Traced.of(text), false);

        rewriter.item(lines.get(0), marker(text, lines.get(0)));
        rewriter.item(lines.get(1), marker(text, lines.get(1)));
        assertThat(rewriter.isCodeInItem(8)).isTrue();
        assertThat(rewriter.isCodeInItem(7)).isFalse();
        rewriter.line(lines.get(2), true);
        rewriter.item(lines.get(3), marker(text, lines.get(3)));
        Traced written = rewriter.take();

        assertThat(written.text()).isEqualTo("- a\n  - b\n    goes on\n- c\n");
        assertThat(written.source(0, 3)).isEqualTo(new Span(0, 3));
        assertThat(rewriter.isInList()).isFalse();
    }

    @Test
    void keepsWordsFromBecomingMarks() {
        String text = "# of pumps <3";
        Rewriter rewriter = new Rewriter(Traced.of(text), true);

        rewriter.line(Line.of(text).get(0), false);

        assertThat(rewriter.take().text()).isEqualTo("\\# of pumps <3\n");
    }

    private static Marker marker(String text, Line line) {
        Marker marker = Marker.of(text, line);
        assertThat(marker).isNotNull();
        return marker;
    }
}
