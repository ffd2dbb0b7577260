package io.mimiq.conversation.message;

import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between a message in plain and as it is stored. */
final class MessageCipher {

    private static final String TEXT = "text";
    private static final String EVENTS = "events";

    private final FieldCipher cipher;

    MessageCipher(FieldCipher cipher) {
        this.cipher = cipher;
    }

    MessageDocument encrypt(Message message, @Nullable Instant leaseUntil, Holder holder) {
        return new MessageDocument(
                message.id(),
                message.topicId(),
                message.userId(),
                message.role(),
                message.state(),
                message.intent(),
                message.replyTo(),
                message.review() ? true : null,
                message.fingerprint(),
                message.createdAt(),
                message.finishedAt(),
                text(message.id(), message.text()),
                message.role() == Role.ASSISTANT ? events(message.id(), message.events()) : null,
                leaseUntil,
                leaseUntil == null ? null : holder.replica(),
                leaseUntil == null ? null : holder.run(),
                List.of(),
                null);
    }

    byte[] text(String messageId, String text) {
        return cipher.encryptText(field(messageId, TEXT), text);
    }

    byte[] events(String messageId, List<StreamEvent> events) {
        return cipher.encryptText(field(messageId, EVENTS), EventLog.encode(events));
    }

    Message decrypt(MessageDocument stored) {
        var text = stored.text() == null ? "" : cipher.decryptText(field(stored.id(), TEXT), stored.text());
        var events = stored.events() == null
                ? List.<StreamEvent>of()
                : EventLog.decode(cipher.decryptText(field(stored.id(), EVENTS), stored.events()), text);
        return new Message(
                stored.id(),
                stored.topicId(),
                stored.userId(),
                stored.role(),
                stored.state(),
                stored.intent(),
                stored.replyTo(),
                Boolean.TRUE.equals(stored.review()),
                stored.fingerprint(),
                stored.createdAt(),
                stored.finishedAt(),
                text,
                events);
    }

    private static Field field(String messageId, String name) {
        return new Field(MessageDocument.COLLECTION, messageId, name);
    }
}
