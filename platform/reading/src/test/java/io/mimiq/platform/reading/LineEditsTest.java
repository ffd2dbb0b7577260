package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineEditsTest {
    @Test
    void fencesLinesWithoutTheirCommonBlanks() {
        String text = "run:\n    a\n      b\nend";
        List<Line> lines = Line.of(text);
        LineEdits edits = new LineEdits(Traced.of(text), lines);

        edits.code(
                1,
                3,
                0,
                "sh",
                new Span(0, 4),
                "",
                new Span(lines.get(2).end(), lines.get(2).end()));
        edits.begin(lines.get(3), lines.get(3).text(), "# ");
        Traced written = edits.written();

        assertThat(written.text()).isEqualTo("```sh\na\n  b\n```\n# end");
        assertThat(written.source(0, 15)).isEqualTo(new Span(0, 18));
    }
}
