package io.mimiq.platform.web.contract;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Serves the service's part of the OpenAPI document on the management port, from a file that tests keep true to the
 * code.
 */
@Singleton
class ContractDocument {
    private static final String FILE = "/openapi.json";

    void serve(@Observes ManagementInterface management) {
        management.router().get("/q/openapi").handler(ContractDocument::answer);
    }

    private static void answer(RoutingContext context) {
        Future<Buffer> document = context.vertx().executeBlocking(ContractDocument::read);
        document.onFailure(context::fail)
                .onSuccess(file -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(file));
    }

    private static Buffer read() throws IOException {
        try (InputStream file = ContractDocument.class.getResourceAsStream(FILE)) {
            return Buffer.buffer(Objects.requireNonNull(file, FILE).readAllBytes());
        }
    }
}
