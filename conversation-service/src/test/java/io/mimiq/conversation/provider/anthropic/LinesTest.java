package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void makesOneLineOfAText() {
        assertThat(Lines.one("  The office\n has\t3\u0007 floors. ")).isEqualTo("The office has 3 floors.");
    }

    @Test
    void keepsTheLinesOfCode() {
        assertThat(Lines.several("a\r\n  b\u001b\n")).isEqualTo("a\n  b");
    }
}
