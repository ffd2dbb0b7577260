package io.mimiq.platform.web;

import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Trusts the test run's tokens; this module needs none of the other servers. */
public class TrustedTestKeys implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("mp.jwt.verify.publickey.location", TestTokens.jwksLocation());
    }

    @Override
    public void stop() {}
}
