package io.mimiq.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are; shared with the services, which find one another by the same keys. */
@ConfigMapping(prefix = "mimiq.services")
interface ServicesConfig {
    @WithParentName
    Map<String, Endpoint> endpoints();

    interface Endpoint {
        URI url();
    }
}
