package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.testing.Patience;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LocalProviderTest {

    private static final LocalProvider PROVIDER = new LocalProvider(1_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void sendsNothingAnywhereAndReservesNothing() {
        ChangeSetRequest request =
                new ChangeSetRequest("c", topic.knowledge(), topic.source("The office is in Berlin."));

        assertThat(PROVIDER.id()).isEqualTo("local");
        assertThat(PROVIDER.model()).isEqualTo("local-extractive");
        assertThat(PROVIDER.atMost(request)).isEqualTo(TokenUsage.NONE);
        assertThat(PROVIDER.partLength()).isGreaterThanOrEqualTo(100_000);
        PROVIDER.prepare();
    }

    @Test
    void tellsQuestionsFromNotes() {
        assertThat(PROVIDER.intent("Where is the office?")).isEqualTo(Intent.ASK);
        assertThat(PROVIDER.intent("The office is in Berlin.")).isEqualTo(Intent.UPDATE);
    }

    @Test
    void proposesTheSameForTheSame() {
        topic.take("The office opens at 9:00.");
        ChangeSetRequest request = new ChangeSetRequest(
                "c", topic.knowledge(), topic.source("# Team\n\n- Anna leads it.\n- It meets on Mondays."));

        ProposedChangeSet first = PROVIDER.propose(request, new Meter()).await().atMost(Patience.ANSWER);

        assertThat(PROVIDER.propose(request, new Meter()).await().atMost(Patience.ANSWER))
                .isEqualTo(first);
    }

    @Test
    void keepsALongDocumentAsASourceAndALongNoteOnThePage() {
        String text = "# Handbook\n\n" + "Trains are booked a week before. ".repeat(40);

        ProposedChangeSet document = topic.take(topic.source(SourceKind.DOCUMENT, "a.md", text, Syntax.MARKDOWN));
        assertThat(topic.states(document)).containsOnly(State.REFERENCE);

        ProposedChangeSet note = topic.take(text);
        assertThat(topic.states(note)).containsOnly(State.KEPT);
    }

    @Test
    void takesBackWhatItIsToldToForget() {
        topic.take("Dana owns billing. Tom owns search.");

        ProposedChangeSet proposed = topic.take("Forget that Dana owns billing.");

        assertThat(proposed.review()).isTrue();
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void countsWhatItReadAndSaid() {
        topic.take("The office opens at 9:00.");
        Meter meter = new Meter();

        List<AnswerPart> parts = PROVIDER.answer(
                        new AnswerRequest(
                                topic.knowledge(),
                                List.of(),
                                List.of(),
                                List.of(),
                                "When does the office open?",
                                Topic.TODAY),
                        meter)
                .collect()
                .asList()
                .await()
                .atMost(Patience.ANSWER);

        assertThat(Topic.said(parts)).isEqualTo("The office opens at 9:00.");
        assertThat(meter.read().estimated()).isFalse();
        assertThat(meter.read().usage().input()).isEqualTo(Meter.estimate(25 + 26));
        assertThat(meter.read().usage().output()).isEqualTo(Meter.estimate(25));
    }
}
