package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.change.Part;
import io.mimiq.conversation.change.Taken;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Role;
import io.mimiq.conversation.message.State;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.testing.Patience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoteProgressTest {

    private final RunningAnswer answer = new RunningAnswer(
            new Message(
                    "m",
                    "t",
                    "u",
                    Role.ASSISTANT,
                    State.RUNNING,
                    null,
                    "q",
                    false,
                    null,
                    Instant.EPOCH,
                    null,
                    "",
                    List.of()),
            Runnable::run,
            () -> {});
    private final NoteProgress progress = new NoteProgress(answer, "note", new ObjectMapper());

    @Test
    void tellsASummaryAndWhatCameOfIt() {
        take(1, 0, "Added.", 3, null);

        assertThat(types()).containsExactly("delta", "change", "account");
        assertThat(text()).isEqualTo("Added.");
        assertThat(progress.conclude()).isEqualTo("changed");
    }

    @Test
    void saysThatAllOfItWaits() {
        take(1, 0, "Added.", null, "proposal");

        assertThat(types()).containsExactly("delta", "proposal", "account");
        assertThat(text()).isEqualTo("For your review: Added.");
        assertThat(progress.conclude()).isEqualTo("changed");
    }

    @Test
    void addsUpTheAccountOfTheParts() {
        take(1, 1, "One.", 3, null);
        take(2, 0, "Two.", null, null);

        assertThat(text()).isEqualTo("Part 1 of 2: One.\n\nPart 2 of 2: Two.");
        assertThat(answer.log().events())
                .last()
                .satisfies(
                        event -> assertThat(event.data().path("kept").asInt()).isEqualTo(2));
        assertThat(progress.conclude()).isEqualTo("changed");
    }

    @Test
    void saysSoWhenTheRestIsNotTakenIn() {
        take(1, 1, "One.", null, null);
        answer.breakOff();

        assertThat(text()).endsWith("\n\nThe note was taken in up to here; the rest of it was not.");
    }

    @Test
    void hasNothingToSayOfTheRestWhenThereIsNone() {
        take(1, 0, "One.", null, null);
        answer.breakOff();

        assertThat(text()).isEqualTo("One.");
        assertThat(progress.conclude()).isEqualTo("unchanged");
    }

    @Test
    void saysThatThereIsNothingToKeep() {
        assertThat(progress.conclude()).isEqualTo("unchanged");
        assertThat(text()).isEqualTo("There is nothing in it to keep.");
    }

    private void take(int done, int left, String summary, @Nullable Integer version, @Nullable String proposalId) {
        AppliedChangeSet applied = new AppliedChangeSet(
                version, proposalId, List.of(), List.of(), new AccountSummary(1, 0, 0, 0, 0, 0, 0, 0));
        progress.taken(new Taken(new Part(done, done), done, left, summary, applied))
                .await()
                .atMost(Patience.ANSWER);
    }

    private List<String> types() {
        return answer.log().events().stream().map(StreamEvent::type).toList();
    }

    private String text() {
        return answer.log().said().text();
    }
}
