package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.local.Intents;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.crypto.Secret;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Claude, by the Messages API. */
public final class AnthropicProvider implements AiProvider, AutoCloseable {

    private final AnthropicConfig config;
    private final ApiClient client;
    private final MessagesApi api;

    public AnthropicProvider(Vertx vertx, AnthropicConfig config, Secret key) {
        this.config = config;
        this.client = new ApiClient(vertx, config, key);
        this.api = new MessagesApi(client, config);
    }

    @Override
    public String id() {
        return "anthropic";
    }

    @Override
    public String model() {
        return config.model();
    }

    /** Told here at once: asking the model would cost a call, and time. */
    @Override
    public Intent intent(String text) {
        return Intents.of(text);
    }

    @Override
    public int partLength() {
        return config.partLength();
    }

    @Override
    public Uni<Void> check() {
        return new ModelCheck(client, config).run();
    }

    @Override
    public TokenUsage atMost(AnswerRequest request) {
        return atMost(new AnswerPrompt(request, config).body(), config.answerTokens());
    }

    @Override
    public TokenUsage atMost(ChangeSetRequest request) {
        return atMost(new ChangeSetPrompt(request, config).body(), config.changeSetTokens());
    }

    @Override
    public Multi<AnswerPart> answer(AnswerRequest request, Meter meter) {
        return Multi.createFrom().deferred(() -> {
            AnswerPrompt prompt = new AnswerPrompt(request, config);
            return new AnswerReader(prompt, meter).read(api.stream(prompt.body(), meter));
        });
    }

    @Override
    public Uni<ProposedChangeSet> propose(ChangeSetRequest request, Meter meter) {
        return Uni.createFrom().deferred(() -> {
            ChangeSetPrompt prompt = new ChangeSetPrompt(request, config);
            return new ChangeSetReader(prompt, meter).read(api.stream(prompt.body(), meter));
        });
    }

    @Override
    public void close() {
        client.close();
    }

    /** All of the input may be written to the cache, which is the dearest kind of input. */
    private static TokenUsage atMost(ObjectNode body, int output) {
        return new TokenUsage(0, output, 0, Meter.estimate(body.toString().length()));
    }
}
