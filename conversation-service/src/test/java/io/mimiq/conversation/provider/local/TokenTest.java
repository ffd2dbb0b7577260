package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void isAWordAValueOrAMark() {
        assertThat(new Token("Mara", "mara", null).isName()).isTrue();
        assertThat(new Token("mara", "mara", null).isName()).isFalse();
        assertThat(new Token("mara", "mara", null).isWord()).isTrue();
        assertThat(new Token("|", "|", null).isWord()).isFalse();
        assertThat(new Token("10 pm", "22:00", Token.TIME).isValue()).isTrue();
        assertThat(new Token("Mara", "mara", null)).hasToString("Token[null]");
    }
}
