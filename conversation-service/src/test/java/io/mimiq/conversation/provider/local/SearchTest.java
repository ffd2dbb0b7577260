package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final List<Passage> PASSAGES = Stream.of(
                    "The office is in Berlin.",
                    "The office opens at 9:00.",
                    "Trains are booked by Kim.",
                    "The canteen is closed on Mondays.")
            .map(text -> Passage.of(new Reference("s", 1, "Handbook", 0, text.length(), text, List.of("Rules"))))
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When does the office open? | The office opens at 9:00.",
                "Who books trains? | Trains are booked by Kim.",
                "When is the canteen closed? | The canteen is closed on Mondays."
            })
    void findsWhatHasTheWordsOfAQuestion(String question, String answer) {
        assertThat(best(question)).extracting(found -> found.passage().text()).containsExactly(answer);
    }

    private static List<Search.Found> best(String text) {
        Knowledge empty = new Knowledge(0, "T", List.of(), List.of());
        Question question = Question.of(new AnswerRequest(empty, List.of(), List.of(), List.of(), text, Topic.TODAY))
                .get(0);
        return new Search(question, new Vocabulary(PASSAGES).needs(question.words())).best(PASSAGES);
    }
}
