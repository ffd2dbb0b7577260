package io.mimiq.gateway.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The five services behind the gateway under test. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    private final Map<String, FakeService> services = new TreeMap<>();
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String key : new String[] {"auth", "knowledge", "conversation", "integration", "usage"}) {
            FakeService service = new FakeService(vertx, key);
            services.put(key, service);
            config.put("mimiq.services." + key + ".url", service.url());
        }
        config.put("mimiq.gateway.upstream.idle-timeout", "2500ms");
        config.put("quarkus.http.idle-timeout", "3s");
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

    public void reset() {
        services.values().forEach(FakeService::reset);
    }

    public long received() {
        return services.values().stream()
                .mapToLong(service -> service.received().size())
                .sum();
    }
}
