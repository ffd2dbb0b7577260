package io.mimiq.conversation.change;

import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.provider.ChangeSetRequest.Source;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source, or a part of one, that is to change the knowledge of a topic.
 *
 * @param id the same for ever: an order that is carried out again has a single effect
 * @param revision of the document that the source is; null for a note, which is sent along whole
 * @param review propose everything, apply nothing
 */
public record ChangeOrder(
        String id,
        String userId,
        String topicId,
        CallSpec.Purpose purpose,
        Source source,
        @Nullable Integer revision,
        boolean review) {

    /** The order for a part of the same source. */
    ChangeOrder of(Part part) {
        String name = id + "/" + part.first() + "-" + part.last();
        Source units = new Source(
                source.id(),
                source.textId(),
                source.kind(),
                source.title(),
                source.date(),
                source.text(),
                source.reading(),
                part.first(),
                part.last(),
                source.placement());
        return new ChangeOrder(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                userId,
                topicId,
                purpose,
                units,
                revision,
                review);
    }

    /** What of the source it accounts for; null for all of it. */
    @Nullable Span span() {
        return source.first() == 1 && source.last() == source.reading().units().size()
                ? null
                : new Span(
                        source.reading().unit(source.first()).start(),
                        source.reading().unit(source.last()).end());
    }

    /** Whether the document had another text before. */
    boolean isRevised() {
        return revision != null && revision > 1;
    }

    boolean isDocument() {
        return revision != null;
    }

    @Override
    public String toString() {
        return "ChangeOrder[" + id + "]";
    }
}
