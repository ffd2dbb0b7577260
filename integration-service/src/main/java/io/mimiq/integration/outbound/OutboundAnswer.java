package io.mimiq.integration.outbound;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** What a site answered, read to its end. */
public record OutboundAnswer(int status, MultiMap headers, Buffer body) {

    public @Nullable String header(CharSequence name) {
        return headers.get(name);
    }

    @Override
    public String toString() {
        return "OutboundAnswer[" + status + "]";
    }
}
