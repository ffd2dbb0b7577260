package io.mimiq.conversation.change;

import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.provider.ChangeSetRequest;
import org.jspecify.annotations.Nullable;

/**
 * A text that is to change the knowledge of a topic.
 *
 * @param id the same for ever: an order that is carried out again has a single effect
 * @param source the text the provider reads
 * @param revision of the document that the text is a part of; null for a note, which is sent along whole
 * @param offset where the text begins in that document
 * @param review propose everything, apply nothing
 */
public record ChangeOrder(
        String id,
        String userId,
        String topicId,
        CallSpec.Purpose purpose,
        ChangeSetRequest.Source source,
        @Nullable Integer revision,
        int offset,
        boolean review) {}
