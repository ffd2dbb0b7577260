package io.mimiq.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Role;
import io.mimiq.conversation.message.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stop never comes between a change and what is told of it, and is never forgotten. */
class RunningAnswerTest {

    private final List<String> happened = new ArrayList<>();
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

    @Test
    void stopsAtOnceWhileNoChangeIsMade() {
        answer.whenFree(() -> happened.add("stopped"));

        assertThat(happened).containsExactly("stopped");
    }

    @Test
    void stopsBetweenTwoChanges() {
        answer.commit();
        answer.whenFree(() -> happened.add("stopped"));
        happened.add("changed");
        answer.uncommit();

        assertThat(happened).containsExactly("changed", "stopped");
    }

    @Test
    void saysWhatThereIsToSayWhenItIsBrokenOff() {
        answer.breakOff();
        answer.whenBrokenOff(() -> happened.add("the rest was not taken in"));
        answer.breakOff();

        assertThat(happened).containsExactly("the rest was not taken in");
    }
}
