package io.mimiq.gateway.route;

import jakarta.inject.Singleton;
import java.net.URI;

/** The address of each service and of its management port. */
@Singleton
public class Addresses {
    /** By convention the management port is this far above the service's own. */
    private static final int MANAGEMENT_OFFSET = 20;

    private final ServicesConfig config;

    Addresses(ServicesConfig config) {
        this.config = config;
    }

    public URI of(Service service) {
        return endpoint(service).url();
    }

    public URI managementOf(Service service) {
        return endpoint(service).managementUrl().orElseGet(() -> managementBeside(of(service)));
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

    private static URI managementBeside(URI url) {
        return URI.create(url.getScheme() + "://" + url.getHost() + ":" + (port(url) + MANAGEMENT_OFFSET));
    }

    private ServicesConfig.Endpoint endpoint(Service service) {
        ServicesConfig.Endpoint endpoint = config.endpoints().get(service.key());
        if (endpoint == null) {
            throw new IllegalStateException("mimiq.services." + service.key() + ".url is not set");
        }
        return endpoint;
    }
}
