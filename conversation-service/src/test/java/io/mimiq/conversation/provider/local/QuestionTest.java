package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.AnswerRequest.Turn;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who owns search? | WHO",
                "When do we move? | WHEN",
                "How many rooms are there? | AMOUNT",
                "Where is the key? | PLACE",
                "What must Dana do? | TASKS",
                "How do I rotate the key? | STEPS",
                "What are the open questions? | OPEN",
                "Was ist erledigt? | DONE",
                "What has been done? | DONE",
                "¿Qué está pendiente? | OPEN",
                "What is new? | ALL",
                "Was muss Dana tun? | TASKS",
                "Wann ziehen wir um? | WHEN",
                "Qui gère le site ? | WHO",
                "¿Cuándo empieza? | WHEN"
            })
    void knowsWhatKindOfAnswerIsWanted(String text, Wanted wanted) {
        assertThat(questions(text).get(0).wanted()).isEqualTo(wanted);
    }

    @Test
    void takesTheQuestionBeforeAlongWhenItRefersToIt() {
        Turn before = new Turn(true, "Who owns the billing service?");

        Question follows = questions("And where does it run?", before, new Turn(false, "Dana."))
                .get(0);

        assertThat(follows.words()).contains("bill", "run");
        assertThat(questions("Where is the office?", before).get(0).words()).containsExactly("offic");
    }

    @Test
    void knowsWhatFits() {
        assertThat(questions("When is it?").get(0).fits("It is on Monday.")).isTrue();
        assertThat(questions("When is it?").get(0).fits("It is over.")).isFalse();
        assertThat(questions("Who is it?").get(0).fits("It is Mara.")).isTrue();
        assertThat(questions("Who is it?").get(0).fits("It is over.")).isFalse();
        assertThat(questions("How much is it?").get(0).fits("It is $3.")).isTrue();
        assertThat(questions("What is it?").get(0).asksForValue()).isFalse();
    }

    private static List<Question> questions(String text, Turn... before) {
        Knowledge empty = new Knowledge(0, "T", List.of(), List.of());
        return Question.of(new AnswerRequest(empty, List.of(), List.of(), List.of(before), text, Topic.TODAY));
    }
}
