package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.conversation.provider.ProviderException.Kind;
import io.mimiq.platform.crypto.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Connections to Anthropic's API with this installation's key, and what their failures mean. */
final class ApiClient implements AutoCloseable {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final HttpClient client;
    private final AnthropicConfig config;
    private final Secret key;

    ApiClient(Vertx vertx, AnthropicConfig config, Secret key) {
        int timeout = Math.toIntExact(config.connectTimeout().toMillis());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(timeout)
                .setMaxPoolSize(64)
                .setKeepAlive(true));
        this.config = config;
        this.key = key;
    }

    /** @param accept the media type of the answer */
    Future<HttpClientRequest> request(HttpMethod method, String path, String accept) {
        return client.request(new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(config.url().resolve(path).toString())
                .setIdleTimeout(config.idleTimeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("accept", accept)
                .putHeader("anthropic-version", config.version())
                .putHeader("x-api-key", key.reveal()));
    }

    @Override
    public void close() {
        client.close();
    }

    static ProviderException refusal(HttpClientResponse response, ApiError error) {
        String reason = "status %d, %s, request %s"
                .formatted(response.statusCode(), error.type(), response.getHeader("request-id"));
        return new ProviderException(error.kind(response.statusCode()), reason, retryAfter(response), null);
    }

    static ProviderException unreachable(Throwable failure) {
        boolean late = failure instanceof TimeoutException
                || Objects.requireNonNullElse(failure.getMessage(), "").contains("imeout")
                        && !(failure instanceof ConnectException);
        return new ProviderException(
                late ? Kind.TIMEOUT : Kind.UNREACHABLE, failure.getClass().getSimpleName(), null, failure);
    }

    private static @Nullable Duration retryAfter(HttpClientResponse response) {
        String seconds = response.getHeader("retry-after");
        return seconds != null && SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : null;
    }
}
