package io.mimiq.gateway.route;

import jakarta.inject.Singleton;
import java.net.URI;

/** The address of each service. */
@Singleton
public class Addresses {
    private final ServicesConfig config;

    Addresses(ServicesConfig config) {
        this.config = config;
    }

    public URI of(Service service) {
        ServicesConfig.Endpoint endpoint = config.endpoints().get(service.key());
        if (endpoint == null) {
            throw new IllegalStateException("mimiq.services." + service.key() + ".url is not set");
        }
        return endpoint.url();
    }

    public static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    public static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isTls(url) ? 443 : 80;
    }
}
