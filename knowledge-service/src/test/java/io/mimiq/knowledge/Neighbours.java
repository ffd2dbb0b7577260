package io.mimiq.knowledge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The other services for the service under test; handed to fields of its type. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeConversation conversation;

    @Override
    public Map<String, String> start() {
        FakeConversation fake = FakeConversation.start();
        conversation = fake;
        return Map.of(
                "mimiq.services.conversation.url", fake.url(),
                "mimiq.services.integration.url", fake.url(),
                "mimiq.services.usage.url", fake.url(),
                "mimiq.services.auth.url", fake.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(conversation, new TestInjector.MatchesType(FakeConversation.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(conversation).close();
    }
}
