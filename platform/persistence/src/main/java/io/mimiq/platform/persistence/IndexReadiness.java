package io.mimiq.platform.persistence;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps traffic away until the indexes exist: without a unique index, the service would accept what it must refuse. */
@Readiness
class IndexReadiness implements HealthCheck {
    private final Indexes indexes;

    IndexReadiness(Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("MongoDB indexes")
                .status(indexes.isReady())
                .build();
    }
}
