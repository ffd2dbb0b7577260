package io.mimiq.integration.outbound;

import io.mimiq.integration.outbound.OutboundFailure.Reason;
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
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/**
 * HTTP to a site that a user named. Resolves the host name once, checks its addresses and connects to exactly the one
 * that was checked, so that DNS rebinding leads nowhere. Follows no redirects, keeps no cookies, and limits the size and
 * the time of an answer. Every failure is an {@link OutboundFailure}.
 */
@Singleton
public class Outbound {

    /** Finds the addresses of a host. */
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Vertx vertx;
    private final HttpClient http;
    private final Resolver resolver;

    @Inject
    Outbound(Vertx vertx) {
        this(vertx, new HttpClientOptions(), InetAddress::getAllByName);
    }

    public Outbound(Vertx vertx, HttpClientOptions options, Resolver resolver) {
        this.vertx = vertx;
        this.resolver = resolver;
        this.http = vertx.createHttpClient(options.setMaxPoolSize(20).setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    public Uni<OutboundAnswer> send(OutboundCall call) {
        return checkedAddress(call)
                .chain(address -> exchange(call, address))
                .onFailure(failure -> !(failure instanceof OutboundFailure))
                .transform(failure ->
                        new OutboundFailure(failure instanceof TimeoutException ? Reason.TIMEOUT : Reason.UNREACHABLE));
    }

    /** Resolving blocks, so it runs on a worker. */
    private Uni<InetAddress> checkedAddress(OutboundCall call) {
        return Uni.createFrom().item(() -> resolve(call)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private InetAddress resolve(OutboundCall call) {
        try {
            InetAddress[] addresses = resolver.resolve(call.site().host());
            for (InetAddress address : addresses) {
                if (!call.limits().mayBePrivate() && !PublicAddresses.isPublic(address)) {
                    throw new OutboundFailure(Reason.NOT_PUBLIC);
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new OutboundFailure(Reason.UNREACHABLE);
        }
    }

    private Uni<OutboundAnswer> exchange(OutboundCall call, InetAddress address) {
        Site site = call.site();
        RequestOptions options = new RequestOptions()
                .setMethod(call.method())
                .setServer(SocketAddress.inetSocketAddress(site.connectPort(), address.getHostAddress()))
                .setHost(site.host())
                .setPort(site.connectPort())
                .setSsl(site.secure())
                .setURI(call.path())
                .setFollowRedirects(false)
                .setTimeout(call.limits().timeout().toMillis())
                .putHeader(HttpHeaders.USER_AGENT, "Mimiq");
        call.headers().forEach(options::putHeader);
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(request -> complete(request, call))
                        .toCompletionStage());
    }

    private Future<OutboundAnswer> complete(HttpClientRequest request, OutboundCall call) {
        Promise<OutboundAnswer> answer = Promise.promise();
        long deadline = vertx.setTimer(call.limits().timeout().toMillis(), timer -> {
            answer.tryFail(new OutboundFailure(Reason.TIMEOUT));
            request.reset();
        });
        Buffer body = call.body();
        Future<HttpClientResponse> response = body == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(body);
        response.onFailure(answer::tryFail)
                .onSuccess(head -> read(head, call.limits().maxBytes(), answer));
        return answer.future().onComplete(done -> vertx.cancelTimer(deadline));
    }

    private static void read(HttpClientResponse response, int maxBytes, Promise<OutboundAnswer> answer) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(answer::tryFail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > maxBytes) {
                answer.tryFail(new OutboundFailure(Reason.TOO_LARGE));
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(
                end -> answer.tryComplete(new OutboundAnswer(response.statusCode(), response.headers(), body)));
    }
}
