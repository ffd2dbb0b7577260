package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    @Test
    void writesWhatTagsMean() {
        String html =
                "<h2>Install</h2><p>Use <b>one</b> or <a href=\"http://e.org\">two</a>.</p><ol><li>Do<ul><li>this</li></ul></li><li>End</li></ol><pre>a\n  b</pre><blockquote>Said</blockquote>";

        assertThat(HtmlReader.read(Traced.of(html), new Units(html)).text())
                .isEqualTo(
                        "## Install\n\nUse **one** or [two](http://e.org).\n\n1. Do\n   - this\n\n2. End\n\n``````\na\n  b\n``````\n\n> Said\n");
    }

    @Test
    void writesTablesWithAllCellsOfTheirWidestRow() {
        String html = "<table><tr><th>a</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>";

        assertThat(HtmlReader.read(Traced.of(html), new Units(html)).text())
                .isEqualTo("| a |  |\n|---|---|\n| 1 | 2 \\| 3 |\n");
    }

    @Test
    void keepsTheNumbersOfItems() {
        String html = "<ol start=\"0\"><li>a</li><li value=\"7\">b</li><li value=\"x\">c</li></ol><ol><li>d</li></ol>";

        assertThat(HtmlReader.read(Traced.of(html), new Units(html)).text()).isEqualTo("0. a\n7) b\n8) c\n\n1. d\n");
    }
}
