package io.mimiq.conversation.provider;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports whether the AI provider can be called. Always up: without it messages are still taken and documents wait, which
 * is no reason to take HTTP traffic away from the service.
 */
@Readiness
class ProviderReadiness implements HealthCheck {

    private final AiProvider provider;
    private final ProviderWatch watch;

    ProviderReadiness(AiProvider provider, ProviderWatch watch) {
        this.provider = provider;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("AI provider")
                .up()
                .withData("provider", provider.id())
                .withData("model", provider.model())
                .withData("state", watch.state())
                .build();
    }
}
