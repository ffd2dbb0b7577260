package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** {@code {"type": "error", "error": {"type", "message"}}}. Only the type is used: the message may quote content. */
final class ApiError {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiError() {}

    static String type(Buffer body) {
        try {
            return type(JSON.readTree(body.getBytes()));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** An error in the middle of a stream. */
    static ProviderException midStream(JsonNode event) {
        String type = type(event);
        Kind kind = switch (type) {
            case "overloaded_error", "rate_limit_error" -> Kind.OVERLOADED;
            case "timeout_error" -> Kind.TIMEOUT;
            case "invalid_request_error", "request_too_large" -> Kind.REJECTED;
            case "authentication_error", "permission_error", "billing_error", "not_found_error" -> Kind.MISCONFIGURED;
            default -> Kind.BROKEN_OFF;
        };
        return new ProviderException(kind, "error event " + type);
    }

    private static String type(JsonNode error) {
        String type = error.path("error").path("type").asText("unknown");
        return type.matches("[a-z_]{1,40}") ? type : "unknown";
    }
}
