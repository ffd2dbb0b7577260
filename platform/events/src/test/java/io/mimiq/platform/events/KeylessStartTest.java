package io.mimiq.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process itself ends, before it has opened a port, when it could verify no event. */
@QuarkusMainTest
@TestProfile(KeylessStartTest.Production.class)
class KeylessStartTest {
    public static final class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.mongodb.database", "never-reached");
        }
    }

    @Test
    @Launch(
            value = {},
            exitCode = 1)
    void endsWithoutKeys(LaunchResult result) {
        String printed = result.getOutput() + result.getErrorOutput();

        assertThat(printed).contains("MIMIQ_CLIENTS_FILE").doesNotContain("Listening on");
    }
}
