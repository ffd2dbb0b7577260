package io.mimiq.gateway.relay;

import io.mimiq.gateway.GatewayConfig;
import io.mimiq.gateway.route.Addresses;
import io.mimiq.gateway.route.Service;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Connections to the services, kept alive. Each event loop has its own, so that a request and its answer never change
 * threads: Vert.x would lend out a connection of any loop.
 */
@Singleton
public class Upstreams {
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final String TLS_BUCKET = "upstream";

    private final Vertx vertx;
    private final Map<EventExecutor, HttpClient> clients = new IdentityHashMap<>();
    private final Map<Service, RequestOptions> targets = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, GatewayConfig config, Addresses addresses, TlsConfigurationRegistry tls) {
        this.vertx = vertx;
        List<EventExecutor> loops = new ArrayList<>();
        ((VertxInternal) vertx).getEventLoopGroup().forEach(loops::add);
        HttpClientOptions options = options(config.upstream(), tls);
        PoolOptions share = new PoolOptions()
                .setHttp1MaxSize(share(config.upstream().maxConnections(), loops.size()))
                .setMaxWaitQueueSize(share(config.upstream().maxWaiting(), loops.size()));
        for (EventExecutor loop : loops) {
            clients.put(
                    loop,
                    vertx.httpClientBuilder()
                            .with(options)
                            .withConnectHandler(Turn::prepare)
                            .with(share)
                            .build());
        }
        for (Service service : Service.values()) {
            targets.put(service, target(addresses.of(service), config.upstream()));
        }
    }

    Future<HttpClientRequest> connect(Service service) {
        return client().request(targets.get(service));
    }

    private HttpClient client() {
        EventExecutor loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return Objects.requireNonNull(clients.get(loop));
    }

    private static int share(int all, int loops) {
        return (all + loops - 1) / loops;
    }

    private static RequestOptions target(URI url, GatewayConfig.Upstream config) {
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(Addresses.port(url))
                .setSsl(Addresses.isTls(url))
                .setConnectTimeout(config.connectTimeout().toMillis());
    }

    private static HttpClientOptions options(GatewayConfig.Upstream config, TlsConfigurationRegistry tls) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(true)
                // well below the services' idle timeout, so that a connection is not reused as it is being closed
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setTcpKeepAlive(true)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(32 * 1024)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"));
        // quarkus.tls.upstream.* names a private certification authority or the gateway's own certificate
        tls.get(TLS_BUCKET).ifPresent(bucket -> TlsConfigUtils.configure(options, bucket));
        return options.setVerifyHost(true);
    }
}
