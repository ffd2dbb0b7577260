package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.provider.ProviderException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How long to wait before a request is sent again: as long as the API says, else twice as long each time. */
final class Waiting {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final AnthropicConfig config;
    private int failures;

    Waiting(AnthropicConfig config) {
        this.config = config;
    }

    Uni<Long> before(Throwable failure) {
        Duration wait = wait(failure);
        return ++failures > config.retries() || wait.compareTo(config.longestWait()) > 0
                ? Uni.createFrom().failure(failure)
                : Uni.createFrom().item((long) failures).onItem().delayIt().by(wait.isZero() ? SHORTEST : wait);
    }

    private Duration wait(Throwable failure) {
        Duration asked = failure instanceof ProviderException provider ? provider.retryAfter() : null;
        return asked == null ? config.firstWait().multipliedBy(1L << Math.min(failures, 10)) : asked;
    }
}
