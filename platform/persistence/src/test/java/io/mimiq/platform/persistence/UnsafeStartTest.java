package io.mimiq.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process itself ends, before it has opened a port, when its application key would not protect anything. */
@QuarkusMainTest
@TestProfile(UnsafeStartTest.Production.class)
@Proves("MQ-12")
class UnsafeStartTest {
    private static final String MATERIAL = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    public static final class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mimiq.application-key",
                    "mimiq-dev-key-v1:laptop:" + MATERIAL,
                    "quarkus.mongodb.database",
                    "never-reached");
        }
    }

    @Test
    @Launch(
            value = {},
            exitCode = 1)
    void endsOnADevelopmentKeyInProduction(LaunchResult result) {
        String printed = result.getOutput() + result.getErrorOutput();

        assertThat(printed)
                .contains("\"laptop\" is a development key")
                .doesNotContain(MATERIAL)
                .doesNotContain("Listening on");
    }
}
