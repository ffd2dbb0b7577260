package io.mimiq.auth.account;

import static io.mimiq.auth.Answers.assertProblem;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClosedRegistrationTest.Closed.class)
@WithTestResource(AuthServers.class)
class ClosedRegistrationTest {
    public static final class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mimiq.auth.registration.mode", "closed");
        }
    }

    @Test
    void registersNobody() {
        assertProblem(Person.unregistered().register(), 403, "registration-closed");
    }
}
