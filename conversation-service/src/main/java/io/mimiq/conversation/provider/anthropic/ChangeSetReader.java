package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the tool's input, or what was said instead of using it, from the events of one stream. */
final class ChangeSetReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChangeSetPrompt prompt;
    private final UsageReader usage;
    private final StringBuilder input = new StringBuilder();
    private int toolBlock = -1;
    private String stopReason = "";
    private boolean finished;

    ChangeSetReader(ChangeSetPrompt prompt, Meter meter) {
        this.prompt = prompt;
        this.usage = new UsageReader(meter);
    }

    Uni<ProposedChangeSet> read(Multi<JsonNode> events) {
        return events.invoke(this::take).collect().last().map(last -> proposed());
    }

    private void take(JsonNode event) {
        usage.take(event);
        switch (event.path("type").asText()) {
            case "content_block_start" -> {
                if (isTool(event.path("content_block"))) {
                    toolBlock = event.path("index").asInt();
                }
            }
            case "content_block_delta" -> delta(event);
            case "message_delta" ->
                stopReason = event.path("delta").path("stop_reason").asText(stopReason);
            case "message_stop" -> finished = true;
            case "error" -> throw ApiError.midStream(event);
            default -> {
                // pings and ends of blocks say nothing
            }
        }
    }

    private static boolean isTool(JsonNode block) {
        return block.path("type").asText().equals("tool_use")
                && block.path("name").asText().equals(ChangeSetTool.NAME);
    }

    private void delta(JsonNode event) {
        JsonNode delta = event.path("delta");
        if (event.path("index").asInt() == toolBlock) {
            input.append(delta.path("partial_json").asText());
        }
    }

    private ProposedChangeSet proposed() {
        if (!finished) {
            throw new ProviderException(Kind.BROKEN_OFF, "the stream ended without message_stop");
        }
        if (StopReasons.isCutOff(stopReason)) {
            return new ProposedChangeSet(List.of(), List.of(), "", "", false, true);
        }
        if (stopReason.equals("refusal")) {
            throw new ProviderException(Kind.REJECTED, "the model refused the source");
        }
        if (toolBlock < 0) {
            throw new ProviderException(Kind.UNUSABLE, "the model did not use the tool");
        }
        JsonNode proposal = parsed();
        if (proposal == null) {
            throw new ProviderException(Kind.UNUSABLE, "the tool's input is not what its schema says");
        }
        return new Proposal(prompt, proposal).check();
    }

    private @Nullable JsonNode parsed() {
        try {
            JsonNode proposal = JSON.readTree(input.toString());
            return proposal.path("operations").isArray() ? proposal : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
