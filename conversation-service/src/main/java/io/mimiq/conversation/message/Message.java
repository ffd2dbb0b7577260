package io.mimiq.conversation.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, decrypted.
 *
 * @param replyTo of an answer: the user's message that it answers
 * @param review of a user's message: whether every change waits for the user's decision
 * @param fingerprint of a user's message: tells a repeated request from another one with the same key
 * @param events of an answer: its stream so far
 */
public record Message(
        String id,
        String topicId,
        String userId,
        Role role,
        State state,
        @Nullable Intent intent,
        @Nullable String replyTo,
        boolean review,
        @Nullable String fingerprint,
        Instant createdAt,
        @Nullable Instant finishedAt,
        String text,
        List<StreamEvent> events) {

    public Message {
        events = List.copyOf(events);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** As it is once it has said this. */
    Message saying(State now, String words, List<StreamEvent> stream) {
        return new Message(
                id,
                topicId,
                userId,
                role,
                now,
                intent,
                replyTo,
                review,
                fingerprint,
                createdAt,
                finishedAt,
                words,
                stream);
    }

    /** Whether it tells what became of a note, in the note's words. */
    boolean isReceipt() {
        return events.stream().map(StreamEvent::type).anyMatch(StreamEvent.OF_NOTES::contains);
    }

    /** Without content, which must not reach a log by accident. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + role + ", " + state + "]";
    }
}
