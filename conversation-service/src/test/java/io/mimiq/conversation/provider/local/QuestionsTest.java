package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Why?", "なぜですか？", "لماذا؟", "Γιατί\u037E", "(Really?)", "¿Por qué?", "He asked “why?”"})
    void knowsQuestionsInAnyScript(String text) {
        assertThat(Questions.isQuestion(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No.", "a;", "", "?a"})
    void knowsWhatIsNone(String text) {
        assertThat(Questions.isQuestion(text)).isFalse();
    }

    @Test
    void takesApartWhatIsAskedAtOnce() {
        assertThat(Questions.of("Hi all, when do we move, and who packs?"))
                .containsExactly("when do we move", "who packs?");
        assertThat(Questions.of("When and where are interviews held?"))
                .containsExactly("When are interviews held?", "where are interviews held?");
        assertThat(Questions.of("Wann ziehen wir um? Wer packt?")).containsExactly("Wann ziehen wir um?", "Wer packt?");
        assertThat(Questions.of("?")).isEqualTo(List.of("?"));
    }
}
