package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Prompt caching: everything up to a block with this mark is kept for a while and costs a tenth when it is read again. */
final class Cache {

    static final ObjectNode HERE = JsonNodeFactory.instance.objectNode().put("type", "ephemeral");

    private Cache() {}
}
