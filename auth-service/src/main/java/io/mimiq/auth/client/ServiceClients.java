package io.mimiq.auth.client;

import io.mimiq.auth.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The services that may ask for tokens: their public keys, and what each may be given. */
@ApplicationScoped
class ServiceClients {
    private final JsonWebKeySet keys;
    private final Map<String, Map<String, Set<String>>> grants;

    ServiceClients(AuthConfig config) {
        this.keys = config.client().file().map(ServiceClients::read).orElseGet(JsonWebKeySet::new);
        this.grants = config.client().grants();
    }

    /** The client's key; empty when there is no such client. */
    Optional<RsaJsonWebKey> key(String clientId) {
        return keys.getJsonWebKeys().stream()
                .filter(key -> clientId.equals(key.getKeyId()))
                .filter(RsaJsonWebKey.class::isInstance)
                .map(RsaJsonWebKey.class::cast)
                .findFirst();
    }

    /** All scopes the client may have at the audience; empty when none. */
    Set<String> scopes(String clientId, String audience) {
        return grants.getOrDefault(clientId, Map.of()).getOrDefault(audience, Set.of());
    }

    private static JsonWebKeySet read(String file) {
        try {
            return new JsonWebKeySet(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("MIMIQ_CLIENTS_FILE cannot be read", e);
        } catch (JoseException e) {
            throw new IllegalStateException("MIMIQ_CLIENTS_FILE is no JWKS", e);
        }
    }
}
