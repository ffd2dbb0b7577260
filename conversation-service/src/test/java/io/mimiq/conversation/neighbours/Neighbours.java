package io.mimiq.conversation.neighbours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the fake suite for a Quarkus test; tests reach it through {@link Neighbourhood}. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String URL = "mimiq.test.neighbours";

    private final FakeSuite suite = new FakeSuite();

    @Override
    public Map<String, String> start() {
        try {
            String url = "http://localhost:" + suite.start();
            System.setProperty(URL, url);
            return Map.of(
                    "mimiq.services.auth.url", url,
                    "mimiq.services.knowledge.url", url,
                    "mimiq.services.usage.url", url);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        suite.stop();
    }
}
