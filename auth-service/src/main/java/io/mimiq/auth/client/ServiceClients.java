package io.mimiq.auth.client;

import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.crypto.ServiceKey;
import io.mimiq.platform.crypto.ServiceKeys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services that may ask for tokens: their public keys, and the scopes granted to each. */
@Singleton
class ServiceClients {
    private final ServiceKeys keys;
    private final Map<String, Map<String, Set<String>>> grants;

    ServiceClients(AuthConfig config, ServiceKeys keys) {
        this.keys = keys;
        this.grants = config.client().grants();
    }

    /** The client's keys; none if there is no such client. */
    List<ServiceKey> keys(String clientId) {
        return keys.of(clientId);
    }

    /** All scopes the client may have at the audience; may be none. */
    Set<String> scopes(String clientId, String audience) {
        return grants.getOrDefault(clientId, Map.of()).getOrDefault(audience, Set.of());
    }
}
