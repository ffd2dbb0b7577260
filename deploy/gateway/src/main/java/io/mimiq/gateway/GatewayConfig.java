package io.mimiq.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything about the gateway that a deployment may change. */
@ConfigMapping(prefix = "mimiq.gateway")
public interface GatewayConfig {
    /** Addresses or CIDR blocks of the proxies in front; only their {@code X-Forwarded-For} and {@code -Proto} are believed. */
    Optional<List<String>> trustedProxies();

    /** Tell browsers to come by TLS only (HSTS). */
    @WithDefault("false")
    boolean hsts();

    Requests requests();

    Upstream upstream();

    Limits limits();

    /** The largest requests taken; below what the services take (16K, 8192), since the gateway adds a little. */
    interface Requests {
        @WithDefault("2M")
        MemorySize maxBody();

        /** For the routes that take archives and whole pages. */
        @WithDefault("17M")
        MemorySize maxUpload();

        /** For the route that takes documents. */
        @WithDefault("101M")
        MemorySize maxDocument();

        @WithDefault("12K")
        MemorySize maxHeaders();

        @WithDefault("100")
        int maxHeaderCount();

        @WithDefault("8000")
        int maxUri();

        /** In which a request's header fields have to arrive. */
        @WithDefault("15s")
        Duration headTime();

        /** In which a body has to arrive. */
        @WithDefault("10m")
        Duration bodyTime();

        /** How much of a body has to arrive in each second, on average, after the first ten. */
        @WithDefault("1K")
        MemorySize bodyRate();
    }

    /** How services are reached. */
    interface Upstream {
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service, or a client sending a body, may be silent; an event stream may be silent for ever. */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Connections to one service, of all event loops in equal shares; a running event stream holds one. */
        @WithDefault("1024")
        int maxConnections();

        /** Requests that may wait for a connection to become free, in equal shares too. */
        @WithDefault("512")
        int maxWaiting();

        /** In production services are reached by TLS; true says that the network between them is encrypted by other means. */
        @WithDefault("false")
        boolean allowPlaintext();
    }

    /** Token buckets: so many requests at once, refilled evenly over the period. */
    interface Limits {
        /** Buckets kept of each kind; the ones longest unused go first. */
        @WithDefault("100000")
        int maxTracked();

        Client client();

        Credential credential();

        SignIn signIn();

        /** All API requests of one address (IPv4) or network (IPv6 /64). */
        interface Client {
            @WithDefault("1200")
            int requests();

            /** Under way at the same time. */
            @WithDefault("256")
            int open();

            @WithDefault("1m")
            Duration period();
        }

        /** API requests that carry the same credential, from wherever they come. */
        interface Credential {
            @WithDefault("600")
            int requests();

            /** Under way at the same time, running event streams among them. */
            @WithDefault("64")
            int open();

            @WithDefault("1m")
            Duration period();
        }

        /** Writes to the auth API (sign-up, sign-in, refresh, password) of one address: what guessing needs. */
        interface SignIn {
            @WithDefault("60")
            int requests();

            @WithDefault("1m")
            Duration period();
        }
    }
}
