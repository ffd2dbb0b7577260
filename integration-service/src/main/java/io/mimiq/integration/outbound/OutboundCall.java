package io.mimiq.integration.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a site.
 *
 * @param path with its query
 * @param body JSON; null for none
 */
public record OutboundCall(
        HttpMethod method,
        Site site,
        String path,
        Map<String, String> headers,
        @Nullable Buffer body,
        Limits limits) {

    /**
     * What an answer may cost.
     *
     * @param timeout until all of it is there
     * @param mayBePrivate whether the site may have a private address, as only a stand-in may
     */
    public record Limits(Duration timeout, int maxBytes, boolean mayBePrivate) {}

    @Override
    public String toString() {
        return "OutboundCall[" + method + "]";
    }
}
