package io.mimiq.gateway.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The five services behind the gateway under test, each with a management port that has an OpenAPI document. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    private final Map<String, FakeService> services = new TreeMap<>();
    private final Map<String, FakeService> managements = new TreeMap<>();
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String key : new String[] {"auth", "knowledge", "conversation", "integration", "usage"}) {
            FakeService service = new FakeService(vertx, key);
            FakeService management = new FakeService(vertx, key);
            services.put(key, service);
            managements.put(key, management);
            config.put("mimiq.services." + key + ".url", service.url());
            config.put("mimiq.services." + key + ".management-url", management.url());
        }
        config.put("mimiq.gateway.upstream.idle-timeout", "2500ms");
        config.put("quarkus.http.idle-timeout", "3s");
        resetManagements();
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public FakeService get(String key) {
        return Objects.requireNonNull(services.get(key));
    }

    public FakeService management(String key) {
        return Objects.requireNonNull(managements.get(key));
    }

    public void reset() {
        services.values().forEach(FakeService::reset);
        managements.values().forEach(FakeService::reset);
        resetManagements();
    }

    public long received() {
        return services.values().stream()
                .mapToLong(service -> service.received().size())
                .sum();
    }

    private void resetManagements() {
        managements.forEach((key, management) -> management.answerBy(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(openApiOf(key).toBuffer())));
    }

    private static JsonObject openApiOf(String key) {
        String path = Map.of(
                        "auth", "/api/auth/sessions",
                        "knowledge", "/api/topics/{topicId}",
                        "conversation", "/api/topics/{topicId}/messages",
                        "integration", "/api/integrations/confluence",
                        "usage", "/api/usage")
                .get(key);
        JsonObject operation = new JsonObject().put("operationId", "read");
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "paths",
                        new JsonObject()
                                .put(path, new JsonObject().put("get", operation))
                                .put("/internal/users/{id}", new JsonObject().put("get", operation)));
    }
}
