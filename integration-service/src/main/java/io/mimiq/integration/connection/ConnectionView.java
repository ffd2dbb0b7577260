package io.mimiq.integration.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection as its owner sees it: everything but the token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionView(
        ConnectionState state,
        @Nullable String siteUrl,
        @Nullable String email,
        @Nullable Instant connectedAt) {
    static final ConnectionView DISCONNECTED = new ConnectionView(ConnectionState.DISCONNECTED, null, null, null);
}
