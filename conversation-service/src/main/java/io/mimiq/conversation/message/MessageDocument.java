package io.mimiq.conversation.message;

import io.mimiq.conversation.Pending;
import io.mimiq.conversation.lease.Lease;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.persistence.Unwrapped;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored. A deleted one has no content.
 *
 * @param lease of the process that answers
 * @param withdrawal that is under way
 */
@MongoEntity(collection = MessageDocument.COLLECTION)
record MessageDocument(
        @BsonId String id,
        String topicId,
        String userId,
        Role role,
        State state,
        @Unwrapped Purpose purpose,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Unwrapped Content content,
        @Unwrapped @Nullable Lease lease,
        @Unwrapped @Nullable Withdrawal withdrawal,
        @Unwrapped Pending pending)
        implements Stored {
    static final String COLLECTION = "messages";

    /** What a message is for; see {@link Message}. */
    record Purpose(
            @Nullable Intent intent,
            @Nullable String replyTo,
            @Nullable Boolean review,
            @Nullable String fingerprint) {}

    /**
     * The deletion of a note with what is known of it.
     *
     * @param withdrawalAt when somebody is to go on with it; absent once it is done
     * @param statements what becomes of those drawn from it alone: keep or retire
     */
    record Withdrawal(
            @Nullable Instant withdrawalAt, @Nullable String statements) {

        static final String AT = "withdrawalAt";
        static final String STATEMENTS = "statements";
    }

    /**
     * What was said, encrypted.
     *
     * @param forgotten what an answer that is running is not to quote any more
     */
    record Content(byte @Nullable [] text, byte @Nullable [] events, byte @Nullable [] forgotten) {
        static final String TEXT = "text";
        static final String EVENTS = "events";
        static final String FORGOTTEN = "forgotten";

        static Content seal(Sealer sealer, String messageId, String text, List<StreamEvent> events) {
            return new Content(
                    sealText(sealer, messageId, text),
                    sealer.sealText(COLLECTION, messageId, EVENTS, EventLog.encode(events)),
                    null);
        }

        Content notToQuote(Sealer sealer, String messageId, Forgotten notQuoted) {
            return new Content(text, events, sealer.sealJson(COLLECTION, messageId, FORGOTTEN, notQuoted));
        }

        private static byte[] sealText(Sealer sealer, String messageId, String text) {
            return sealer.sealText(COLLECTION, messageId, TEXT, text);
        }

        String openText(Sealer sealer, String messageId) {
            return text == null ? "" : sealer.openText(COLLECTION, messageId, TEXT, text);
        }

        List<StreamEvent> openEvents(Sealer sealer, String messageId, String text) {
            return events == null
                    ? List.of()
                    : EventLog.decode(sealer.openText(COLLECTION, messageId, EVENTS, events), text);
        }

        Optional<Forgotten> openForgotten(Sealer sealer, String messageId) {
            return Optional.ofNullable(forgotten)
                    .map(bytes -> sealer.openJson(COLLECTION, messageId, FORGOTTEN, bytes, Forgotten.class));
        }
    }

    static MessageDocument seal(Message message, @Nullable Lease lease, Sealer sealer) {
        Content content = message.role() == Role.ASSISTANT
                ? Content.seal(sealer, message.id(), message.text(), message.events())
                : new Content(Content.sealText(sealer, message.id(), message.text()), null, null);
        return new MessageDocument(
                message.id(),
                message.topicId(),
                message.userId(),
                message.role(),
                message.state(),
                new Purpose(message.intent(), message.replyTo(), message.review() ? true : null, message.fingerprint()),
                message.createdAt(),
                message.finishedAt(),
                content,
                lease,
                null,
                Pending.NONE);
    }

    Message open(Sealer sealer) {
        String text = content.openText(sealer, id);
        return new Message(
                id,
                topicId,
                userId,
                role,
                state,
                purpose.intent,
                purpose.replyTo,
                Boolean.TRUE.equals(purpose.review),
                purpose.fingerprint,
                createdAt,
                finishedAt,
                text,
                content.openEvents(sealer, id, text));
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
