package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks {@code GET /v1/models/{id}} whether the key opens the model, and whether it can do what it is configured for. */
final class ModelCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient client;
    private final AnthropicConfig config;

    ModelCheck(ApiClient client, AnthropicConfig config) {
        this.client = client;
        this.config = config;
    }

    Uni<Void> run() {
        String path = "/v1/models/" + URLEncoder.encode(config.model(), StandardCharsets.UTF_8);
        return Uni.createFrom()
                .completionStage(() -> ask(path).toCompletionStage())
                .ifNoItem()
                .after(config.idleTimeout())
                .failWith(() -> new ProviderException(Kind.TIMEOUT, "silence for " + config.idleTimeout()))
                .invoke(this::compare)
                .replaceWithVoid();
    }

    private Future<JsonNode> ask(String path) {
        return client.request(HttpMethod.GET, path, "application/json")
                .compose(this::send)
                .recover(failure -> Future.failedFuture(
                        failure instanceof ProviderException ? failure : ApiClient.unreachable(failure)));
    }

    /** The body is waited for before the request is sent: on another thread it could have come before. */
    private Future<JsonNode> send(HttpClientRequest request) {
        Future<JsonNode> answer =
                request.response().compose(response -> response.body().map(body -> taken(response, body)));
        return request.end().compose(sent -> answer);
    }

    private JsonNode taken(HttpClientResponse response, Buffer body) {
        if (response.statusCode() != 200) {
            ApiError error = ApiError.of(body);
            int status = response.statusCode();
            // without the request's id: the same failure is told in the same words, and so is logged once
            throw new ProviderException(
                    error.kind(status), "%s (status %d, %s)".formatted(why(status), status, error.type()));
        }
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException e) {
            throw new ProviderException(Kind.UNUSABLE, "what " + config.url() + " tells of the model is not JSON");
        }
    }

    private String why(int status) {
        return switch (status) {
            case 401 -> "Anthropic refuses the API key";
            case 402 -> "Anthropic waits for a payment";
            case 403 -> "the API key may not use the model " + config.model();
            case 404 -> "Anthropic has no model " + config.model() + ": it is retired, or its name is wrong";
            default -> "Anthropic does not tell of the model " + config.model();
        };
    }

    /** The documentation lets each of these be absent; then the first call tells. */
    private void compare(JsonNode model) {
        require("answer-tokens", config.answerTokens(), model);
        require("change-set-tokens", config.changeSetTokens(), model);
        require("answer-effort", config.answerEffort(), model);
        require("change-set-effort", config.changeSetEffort(), model);
    }

    private void require(String setting, int tokens, JsonNode model) {
        int most = model.path("max_tokens").asInt();
        if (most > 0 && tokens > most) {
            throw wrong(setting, tokens + " is more than the " + most + " tokens that the model may say");
        }
    }

    private void require(String setting, Optional<String> effort, JsonNode model) {
        JsonNode known = model.path("capabilities").path("effort");
        if (effort.isPresent() && (isNot(known) || isNot(known.path(effort.get())))) {
            throw wrong(setting, "the model has no effort " + effort.get());
        }
    }

    private static boolean isNot(JsonNode capability) {
        return !capability.path("supported").asBoolean(true);
    }

    private ProviderException wrong(String setting, String why) {
        return new ProviderException(
                Kind.MISCONFIGURED, "mimiq.conversation.anthropic." + setting + " of " + config.model() + ": " + why);
    }
}
