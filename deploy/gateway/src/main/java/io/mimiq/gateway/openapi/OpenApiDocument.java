package io.mimiq.gateway.openapi;

import io.mimiq.gateway.edge.GatewayError;
import io.mimiq.gateway.edge.Problem;
import io.mimiq.gateway.relay.Upstreams;
import io.mimiq.gateway.route.Addresses;
import io.mimiq.gateway.route.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The merged document, asked from the services' management ports and kept for a moment. */
@Singleton
public class OpenApiDocument {
    private static final Duration FRESH = Duration.ofSeconds(60);
    /** With a service missing it is worth asking again soon. */
    private static final Duration FRESH_IF_PARTIAL = Duration.ofSeconds(2);

    private static final long DEADLINE_MILLIS = 2_000;
    private static final Logger LOG = Logger.getLogger(OpenApiDocument.class);

    private final Upstreams upstreams;
    private final Addresses addresses;
    private final String version;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    OpenApiDocument(
            Upstreams upstreams,
            Addresses addresses,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.upstreams = upstreams;
        this.addresses = addresses;
        this.version = version;
    }

    private record Kept(Buffer document, long untilNanos) {}

    public void serve(RoutingContext context) {
        if (!HttpMethod.GET.equals(context.request().method())
                && !HttpMethod.HEAD.equals(context.request().method())) {
            Problem.of(GatewayError.METHOD_NOT_ALLOWED, "The document is read-only.")
                    .header(HttpHeaders.ALLOW, "GET, HEAD")
                    .answer(context);
            return;
        }
        current()
                .onFailure(context::fail)
                .onSuccess(document -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(document));
    }

    private Future<Buffer> current() {
        Kept known = kept.get();
        if (known != null && known.untilNanos() - System.nanoTime() > 0) {
            return Future.succeededFuture(known.document());
        }
        return ask();
    }

    private Future<Buffer> ask() {
        Map<Service, JsonObject> documents = new EnumMap<>(Service.class);
        List<Service> unavailable = new ArrayList<>();
        List<Future<JsonObject>> asked = new ArrayList<>();
        for (Service service : Service.values()) {
            asked.add(documentOf(service)
                    .onSuccess(document -> documents.put(service, document))
                    .onFailure(failure -> {
                        LOG.warnf("%s gives no OpenAPI document: %s", service.wireName(), failure);
                        unavailable.add(service);
                    }));
        }
        return Future.join(asked).transform(joined -> Future.succeededFuture(keep(documents, unavailable)));
    }

    private Buffer keep(Map<Service, JsonObject> documents, List<Service> unavailable) {
        unavailable.sort(null);
        Buffer merged = OpenApiMerge.merge(documents, unavailable, version).toBuffer();
        Duration fresh = unavailable.isEmpty() ? FRESH : FRESH_IF_PARTIAL;
        kept.set(new Kept(merged, System.nanoTime() + fresh.toNanos()));
        return merged;
    }

    private Future<JsonObject> documentOf(Service service) {
        URI management = addresses.managementOf(service);
        RequestOptions options = new RequestOptions()
                .setHost(management.getHost())
                .setPort(Addresses.port(management))
                .setSsl(Addresses.isTls(management))
                .setURI("/q/openapi")
                .setTimeout(DEADLINE_MILLIS)
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        return upstreams.connect(options).compose(request -> request.send()).compose(OpenApiDocument::read);
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("status " + response.statusCode());
        }
        return response.body().map(JsonObject::new);
    }
}
