package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.platform.contracts.TokenUsage;

/**
 * The API's own counts. {@code message_start} tells the input ({@code input_tokens} is without what the cache read or
 * wrote), each {@code message_delta} the totals up to then: they replace, they do not add.
 */
final class UsageReader {

    private final Meter meter;
    private TokenUsage usage = TokenUsage.NONE;

    UsageReader(Meter meter) {
        this.meter = meter;
    }

    void take(JsonNode event) {
        switch (event.path("type").asText()) {
            case "message_start" -> count(event.path("message").path("usage"));
            case "message_delta" -> count(event.path("usage"));
            // thinking is not shown: while it lasts nothing arrives that could be counted, but it costs already
            case "content_block_start" -> meter.received(1);
            case "content_block_delta" -> meter.received(length(event.path("delta")));
            default -> {
                // pings and ends of blocks cost nothing
            }
        }
    }

    private void count(JsonNode counts) {
        if (counts.isObject()) {
            usage = new TokenUsage(
                    counts.path("input_tokens").asLong(usage.input()),
                    counts.path("output_tokens").asLong(usage.output()),
                    counts.path("cache_read_input_tokens").asLong(usage.cacheRead()),
                    counts.path("cache_creation_input_tokens").asLong(usage.cacheWrite()));
            meter.counted(usage);
        }
    }

    /** A signature holds the thinking in encrypted form, so its length tells about how much that was. */
    private static int length(JsonNode delta) {
        return delta.path("text").asText().length()
                + delta.path("signature").asText().length()
                + delta.path("partial_json").asText().length()
                + delta.path("thinking").asText().length();
    }
}
