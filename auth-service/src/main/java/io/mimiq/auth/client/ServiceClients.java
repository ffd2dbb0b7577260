package io.mimiq.auth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.auth.AuthConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.lang.JoseException;

/**
 * The services that may ask for tokens: their public keys, read once at the start, and the scopes granted to each. The
 * process does not start with an unacceptable key or with two keys of one client.
 */
@Startup
@Singleton
class ServiceClients {
    private final Map<String, ClientKey> keys;
    private final Map<String, Map<String, Set<String>>> grants;

    ServiceClients(AuthConfig config, ObjectMapper json) {
        this.keys = config.client().file().map(file -> read(file, json)).orElseGet(Map::of);
        this.grants = config.client().grants();
    }

    /** The client's key; empty if there is no such client. */
    Optional<ClientKey> key(String clientId) {
        return Optional.ofNullable(keys.get(clientId));
    }

    /** All scopes the client may have at the audience; may be none. */
    Set<String> scopes(String clientId, String audience) {
        return grants.getOrDefault(clientId, Map.of()).getOrDefault(audience, Set.of());
    }

    static Map<String, ClientKey> read(String file, ObjectMapper json) {
        try {
            Map<String, ClientKey> keys = new HashMap<>();
            for (JsonNode jwk : json.readTree(Files.readString(Path.of(file))).required("keys")) {
                ClientKey key = ClientKey.parse(jwk.toString());
                if (keys.put(key.clientId(), key) != null) {
                    throw new JoseException("Two keys of " + key.clientId());
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("MIMIQ_CLIENTS_FILE cannot be read", e);
        } catch (JoseException | IllegalArgumentException e) {
            throw new IllegalStateException("MIMIQ_CLIENTS_FILE is not a JWKS of clients: " + e.getMessage(), e);
        }
    }
}
