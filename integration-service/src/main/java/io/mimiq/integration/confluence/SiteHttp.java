package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to a site that a user named. Resolves the host name once, checks its addresses and connects to exactly the one
 * that was checked, so that DNS rebinding leads nowhere. Follows no redirects, and limits the size and the time of an
 * answer.
 */
@Singleton
class SiteHttp {

    record Answer(int status, Buffer body, @Nullable String retryAfter) {}

    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Vertx vertx;
    private final HttpClient http;
    private final SiteRules rules;
    private final ConfluenceConfig config;
    private final Resolver resolver;

    @Inject
    SiteHttp(Vertx vertx, SiteRules rules, ConfluenceConfig config) {
        this(vertx, rules, config, new HttpClientOptions(), InetAddress::getAllByName);
    }

    SiteHttp(Vertx vertx, SiteRules rules, ConfluenceConfig config, HttpClientOptions options, Resolver resolver) {
        this.vertx = vertx;
        this.rules = rules;
        this.config = config;
        this.resolver = resolver;
        this.http = vertx.createHttpClient(options.setMaxPoolSize(20).setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    Uni<Answer> send(HttpMethod method, Credentials credentials, String path, @Nullable Buffer body) {
        return checkedAddress(credentials.site())
                .chain(address -> exchange(method, credentials, path, body, address))
                .onFailure(failure -> !(failure instanceof ConfluenceException))
                .transform(failure -> new ConfluenceException(IntegrationError.UNREACHABLE));
    }

    /** Resolving blocks, so it runs on a worker. */
    private Uni<InetAddress> checkedAddress(Site site) {
        return Uni.createFrom().item(() -> resolve(site)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private InetAddress resolve(Site site) {
        try {
            InetAddress[] addresses = resolver.resolve(site.host());
            for (InetAddress address : addresses) {
                if (!rules.mayBePrivate(site) && !PublicAddresses.isPublic(address)) {
                    throw new ConfluenceException(IntegrationError.SITE_REFUSED);
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new ConfluenceException(IntegrationError.UNREACHABLE);
        }
    }

    private Uni<Answer> exchange(
            HttpMethod method, Credentials credentials, String path, @Nullable Buffer body, InetAddress address) {
        Site site = credentials.site();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(site.connectPort(), address.getHostAddress()))
                .setHost(site.host())
                .setPort(site.connectPort())
                .setSsl(site.secure())
                .setURI(path)
                .setFollowRedirects(false)
                .setTimeout(config.timeout().toMillis())
                .putHeader(HttpHeaders.AUTHORIZATION, credentials.basic())
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "Mimiq");
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(request -> complete(request, body))
                        .toCompletionStage());
    }

    private Future<Answer> complete(HttpClientRequest request, @Nullable Buffer body) {
        long deadline = vertx.setTimer(config.timeout().toMillis(), timer -> request.reset());
        Future<HttpClientResponse> response = body == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(body);
        return response.compose(this::read).onComplete(done -> vertx.cancelTimer(deadline));
    }

    private Future<Answer> read(HttpClientResponse response) {
        Promise<Answer> answer = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(answer::tryFail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > config.maxAnswerBytes()) {
                answer.tryFail(new ConfluenceException(IntegrationError.PAGE_TOO_LARGE));
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> answer.tryComplete(
                new Answer(response.statusCode(), body, response.getHeader(HttpHeaders.RETRY_AFTER))));
        return answer.future();
    }
}
