package io.mimiq.usage;

import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of access tokens here when auth-service says that their session has ended. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(SessionsTest.EndedBefore.class)
class SessionsTest {
    private static final String EARLIER = "session-that-ended-before-the-start";

    /** Ends a session before the service starts. */
    public static final class EndedBefore implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            end("somebody", EARLIER);
            return Map.of();
        }

        @Override
        public void stop() {}
    }

    @Test
    @Proves("MQ-02")
    void refusesTheTokensOfASessionThatEndedElsewhere() {
        String user = newId("user");
        String session = newId("session");
        String token = TestTokens.user(user, session);
        assertThat(answerTo(token)).isEqualTo(200);

        end(user, session);

        await().atMost(Patience.EVENT).until(() -> answerTo(token) == 401);
        assertThat(answerTo(TestTokens.user(user, newId("session")))).isEqualTo(200);
    }

    @Test
    void refusesTheTokensOfASessionThatEndedBeforeItStarted() {
        await().atMost(Patience.EVENT).until(() -> answerTo(TestTokens.user("somebody", EARLIER)) == 401);
    }

    private static int answerTo(String token) {
        return given().auth().oauth2(token).get("/api/usage").statusCode();
    }

    private static void end(String user, String session) {
        send(EventTopic.SESSION, "io.mimiq.session.ended", user, Map.of("userId", user, "sessionId", session));
    }
}
