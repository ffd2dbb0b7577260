package io.mimiq.e2e.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.e2e.contract.Operation;

/**
 * A text of an operation's body.
 *
 * @param name its place, such as {@code sections[].heading}
 */
record Field(Operation operation, String name, JsonNode sample) {

    /** The sample with this text in it. */
    String body(String text) {
        JsonNode body = sample.deepCopy();
        JsonNode node = body;
        String[] steps = name.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            node = step(node, steps[i]);
        }
        String last = steps[steps.length - 1];
        if (last.endsWith("[]")) {
            ((ObjectNode) node).putArray(last.replace("[]", "")).add(text);
        } else {
            ((ObjectNode) node).put(last, text);
        }
        return body.toString();
    }

    private static JsonNode step(JsonNode node, String step) {
        return step.endsWith("[]") ? node.path(step.replace("[]", "")).path(0) : node.path(step);
    }

    @Override
    public String toString() {
        return operation + " " + name;
    }
}
