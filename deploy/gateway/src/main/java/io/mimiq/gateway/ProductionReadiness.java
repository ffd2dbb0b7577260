package io.mimiq.gateway;

import io.mimiq.gateway.route.Addresses;
import io.mimiq.gateway.route.Service;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Stops a production gateway that would send people's words in plain over a network. */
@Singleton
class ProductionReadiness {
    private final GatewayConfig config;
    private final Addresses addresses;

    ProductionReadiness(GatewayConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    void check(@Observes StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            requireTls(
                    config.upstream().allowPlaintext(),
                    Arrays.stream(Service.values()).map(addresses::of).toList());
        }
    }

    static void requireTls(boolean allowPlaintext, List<URI> services) {
        List<URI> plain = services.stream().filter(url -> !Addresses.isTls(url)).toList();
        if (!plain.isEmpty() && !allowPlaintext) {
            throw new IllegalStateException(
                    "In production services are reached by https, but these are not: %s. Set MIMIQ_SERVICES_<NAME>_URL,"
                                    .formatted(plain)
                            + " or MIMIQ_GATEWAY_UPSTREAM_ALLOW_PLAINTEXT=true when the network between them is"
                            + " encrypted by other means.");
        }
    }
}
