package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The field that says how much a model thinks. Models that know no effort refuse it. */
final class Effort {

    private Effort() {}

    static void set(ObjectNode request, Optional<String> effort) {
        effort.ifPresent(level -> request.set(
                "output_config", JsonNodeFactory.instance.objectNode().put("effort", level)));
    }
}
