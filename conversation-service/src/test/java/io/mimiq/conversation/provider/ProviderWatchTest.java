package io.mimiq.conversation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.testing.Patience;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderWatchTest {

    private final FindRelevant provider = new FindRelevant();
    private final ProviderWatch watch = new ProviderWatch(provider, "1m");
    private final ProviderReadiness readiness = new ProviderReadiness(provider, watch);

    @Test
    void saysUntilTheFirstAnswerThatNobodyHasAsked() {
        assertThat(state()).isEqualTo("not asked yet");
    }

    @Test
    void tellsWhyTheProviderCannotBeCalledAndStaysReady() {
        provider.failure = new ProviderException(Kind.MISCONFIGURED, "no such model");
        look();

        assertThat(state()).isEqualTo("ai-misconfigured: no such model");
        assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void findsByItselfThatTheCauseIsGone() {
        provider.failure = new ProviderException(Kind.UNREACHABLE, "no network");
        look();
        provider.failure = null;
        look();

        assertThat(state()).isEqualTo("can be called");
    }

    private void look() {
        watch.providerCheck().run().await().atMost(Patience.ANSWER);
    }

    private String state() {
        return String.valueOf(readiness.call().getData().orElseThrow().get("state"));
    }

    private static final class FindRelevant implements AiProvider {
        private @Nullable ProviderException failure;

        @Override
        public Uni<Void> check() {
            return failure == null
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(failure);
        }

        @Override
        public String id() {
            return "anthropic";
        }

        @Override
        public String model() {
            return "claude-x";
        }

        @Override
        public Intent intent(String text) {
            return Intent.UPDATE;
        }

        @Override
        public int partLength() {
            return 1_000;
        }

        @Override
        public TokenUsage atMost(AnswerRequest request) {
            return TokenUsage.NONE;
        }

        @Override
        public TokenUsage atMost(ChangeSetRequest request) {
            return TokenUsage.NONE;
        }

        @Override
        public Multi<AnswerPart> answer(AnswerRequest request, Meter meter) {
            return Multi.createFrom().empty();
        }

        @Override
        public Uni<ProposedChangeSet> propose(ChangeSetRequest request, Meter meter) {
            return Uni.createFrom().nothing();
        }
    }
}
