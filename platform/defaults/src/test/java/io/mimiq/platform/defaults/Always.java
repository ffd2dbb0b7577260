package io.mimiq.platform.defaults;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

@org.eclipse.microprofile.health.Readiness
class Always implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("always");
    }
}
