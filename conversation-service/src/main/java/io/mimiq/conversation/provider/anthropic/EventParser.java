package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.function.Consumer;

/** Server-sent events whose data is JSON, from chunks that may end anywhere, in the middle of a character too. */
final class EventParser implements Handler<Buffer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final RecordParser lines;
    private final Consumer<JsonNode> events;
    private final Consumer<Throwable> failures;
    private final StringBuilder data = new StringBuilder();

    EventParser(Consumer<JsonNode> events, Consumer<Throwable> failures) {
        this.events = events;
        this.failures = failures;
        this.lines = RecordParser.newDelimited("\n", line -> take(line.toString()));
        this.lines.maxRecordSize(LONGEST_LINE);
        this.lines.exceptionHandler(failure ->
                failures.accept(new ProviderException(Kind.UNUSABLE, "an event is too long", null, failure)));
    }

    @Override
    public void handle(Buffer chunk) {
        lines.handle(chunk);
    }

    private void take(String ended) {
        String line = ended.endsWith("\r") ? ended.substring(0, ended.length() - 1) : ended;
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n").append(line.substring(line.startsWith("data: ") ? 6 : 5));
        }
    }

    private void dispatch() {
        if (data.isEmpty()) {
            return;
        }
        String event = data.toString();
        data.setLength(0);
        try {
            events.accept(JSON.readTree(event));
        } catch (JsonProcessingException e) {
            failures.accept(new ProviderException(Kind.UNUSABLE, "an event is not JSON"));
        }
    }
}
