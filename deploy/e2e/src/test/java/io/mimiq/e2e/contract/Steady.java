package io.mimiq.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Tells what must not change by bad input from what changes by merely looking. */
public final class Steady {

    /** The audit trail grows with every refused sign-in; streams and exports are no lists. */
    private static final Set<String> MOVING = Set.of("/api/audit", "/api/openapi", "/api/docs");

    /** A session lasts longer, and its last use is later, whenever the one who looks renews the token to look with. */
    private static final Set<String> CLOCKS =
            Set.of("expiresAt", "lastUsedAt", "lastSeenAt", "generatedAt", "lastPassedAt");

    private final ObjectMapper json = new ObjectMapper();

    public boolean isSteady(Operation operation) {
        return !MOVING.contains(operation.path())
                && !operation.path().endsWith("/stream")
                && !operation.path().endsWith("/export");
    }

    public String withoutTimes(String body) {
        try {
            JsonNode tree = json.readTree(body);
            tree.findParents("requestId").forEach(parent -> ((ObjectNode) parent).remove("requestId"));
            CLOCKS.forEach(clock -> tree.findParents(clock).forEach(parent -> ((ObjectNode) parent).remove(clock)));
            return tree.toString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
