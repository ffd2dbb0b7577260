package io.mimiq.gateway.fake;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the gateway's system hold less of an answer than it would: a client that does not read is felt at once. */
@Singleton
class SmallSendBuffer implements HttpServerOptionsCustomizer {
    private final Optional<Integer> bytes;

    SmallSendBuffer(@ConfigProperty(name = "fake.send-buffer") Optional<Integer> bytes) {
        this.bytes = bytes;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        bytes.ifPresent(options::setSendBufferSize);
    }
}
