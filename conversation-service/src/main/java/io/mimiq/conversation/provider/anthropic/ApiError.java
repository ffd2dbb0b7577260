package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code {"type": "error", "error": {"type", "message", "details"}}}. The message may quote content: its beginning is
 * compared, and nothing of it is kept.
 *
 * @param isUnpaid whether a limit on spending is behind it, which the type does not tell
 */
record ApiError(String type, boolean isUnpaid) {
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,40}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OVERLOADED = 529;

    /** The spend cap of the organization's tier: "Rate limits" in the API's documentation. */
    private static final String SPEND_CAP = "enforced_spend_limit_reached";

    /**
     * Two limits that the organization sets itself, as documented there, and what an account without credit is told by
     * experience; the documentation names only {@code billing_error} for it.
     */
    private static final List<String> SPENT = List.of(
            "You have reached your specified API usage limits",
            "You have reached your specified workspace API usage limits",
            "Your credit balance is too low");

    static ApiError of(Buffer body) {
        try {
            return of(JSON.readTree(body.getBytes()));
        } catch (IOException e) {
            return unreadable();
        }
    }

    static ApiError unreadable() {
        return new ApiError("unreadable", false);
    }

    private static ApiError of(JsonNode body) {
        JsonNode error = body.path("error");
        String type = error.path("type").asText("unknown");
        String message = error.path("message").asText();
        boolean unpaid = type.equals("billing_error")
                || error.path("details").path("error_code").asText().equals(SPEND_CAP)
                || SPENT.stream().anyMatch(message::startsWith);
        return new ApiError(TYPE.matcher(type).matches() ? type : "unknown", unpaid);
    }

    /** What it means as the answer to a request. */
    Kind kind(int status) {
        if (isUnpaid) {
            return Kind.UNPAID;
        }
        return switch (status) {
            case 402 -> Kind.UNPAID;
            case 429, OVERLOADED -> Kind.OVERLOADED;
            case 401, 403, 404 -> Kind.MISCONFIGURED;
            case 408, 504 -> Kind.TIMEOUT;
            default -> status >= 500 ? Kind.UNREACHABLE : Kind.REJECTED;
        };
    }

    /** An error in the middle of a stream. */
    static ProviderException midStream(JsonNode event) {
        ApiError error = of(event);
        return new ProviderException(error.kindMidStream(), "error event " + error.type);
    }

    private Kind kindMidStream() {
        if (isUnpaid) {
            return Kind.UNPAID;
        }
        return switch (type) {
            case "overloaded_error", "rate_limit_error" -> Kind.OVERLOADED;
            case "timeout_error" -> Kind.TIMEOUT;
            case "invalid_request_error", "request_too_large" -> Kind.REJECTED;
            case "authentication_error", "permission_error", "not_found_error" -> Kind.MISCONFIGURED;
            default -> Kind.BROKEN_OFF;
        };
    }
}
