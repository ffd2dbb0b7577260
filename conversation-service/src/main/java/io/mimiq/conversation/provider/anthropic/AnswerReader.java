package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Turns the events of one stream into parts of an answer. */
final class AnswerReader {

    private final AnswerPrompt prompt;
    private final UsageReader usage;
    private String stopReason = "";
    private boolean finished;

    AnswerReader(AnswerPrompt prompt, Meter meter) {
        this.prompt = prompt;
        this.usage = new UsageReader(meter);
    }

    Multi<AnswerPart> read(Multi<JsonNode> events) {
        return events.onItem().transformToIterable(this::parts).onCompletion().call(() -> {
            if (!finished) {
                throw new ProviderException(Kind.BROKEN_OFF, "the stream ended without message_stop");
            }
            return Uni.createFrom().voidItem();
        });
    }

    private List<AnswerPart> parts(JsonNode event) {
        usage.take(event);
        return switch (event.path("type").asText()) {
            case "content_block_delta" -> delta(event.path("delta"));
            case "message_delta" -> {
                stopReason = event.path("delta").path("stop_reason").asText(stopReason);
                yield List.of();
            }
            case "message_stop" -> {
                finished = true;
                yield List.of(new AnswerPart.Finished(StopReasons.told(stopReason)));
            }
            case "error" -> throw ApiError.midStream(event);
            default -> List.of();
        };
    }

    /** Thinking and its signatures are none of the person's business; kinds that come later are not known yet. */
    private List<AnswerPart> delta(JsonNode delta) {
        return switch (delta.path("type").asText()) {
            case "text_delta" -> List.of(new AnswerPart.Delta(delta.path("text").asText()));
            case "citations_delta" -> citations(delta.path("citation"));
            default -> List.of();
        };
    }

    private List<AnswerPart> citations(JsonNode citation) {
        return prompt
                .cited(
                        citation.path("document_index").asInt(-1),
                        citation.path("start_block_index").asInt(),
                        citation.path("end_block_index").asInt())
                .stream()
                .<AnswerPart>map(cited -> cited)
                .toList();
    }
}
