package io.mimiq.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The public keys by which services know one another. A service may have several: the one it signs with, those it signed
 * with before, and one it is going to sign with.
 */
public final class ServiceKeys {
    private final Map<String, List<ServiceKey>> keys;

    private ServiceKeys(Map<String, List<ServiceKey>> keys) {
        this.keys = keys;
    }

    /**
     * Reads a JWKS in which {@code kid} is the service.
     *
     * @throws CryptoException if the file cannot be read or has an entry that is no acceptable key of a service
     */
    public static ServiceKeys read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new CryptoException("The services' public keys in " + file + " cannot be read", e);
        } catch (JoseException | ClassCastException e) {
            throw new CryptoException(file + " is not a JWKS of the services' public keys: " + e.getMessage(), e);
        }
    }

    /** Not a {@code JsonWebKeySet}, which leaves out what it does not understand. */
    private static ServiceKeys parse(String jwks) throws JoseException {
        if (!(JsonUtil.parseJson(jwks).get("keys") instanceof List<?> entries)) {
            throw new JoseException("it has no keys");
        }
        Map<String, List<ServiceKey>> keys = new HashMap<>();
        for (Object entry : entries) {
            ServiceKey key = ServiceKey.of(parameters(entry));
            keys.computeIfAbsent(key.service(), service -> new ArrayList<>()).add(key);
        }
        return new ServiceKeys(keys);
    }

    @SuppressWarnings("unchecked") // the names in a JSON object are strings
    private static Map<String, Object> parameters(Object entry) throws JoseException {
        if (entry instanceof Map<?, ?> jwk) {
            return (Map<String, Object>) jwk;
        }
        throw new JoseException("an entry is no key");
    }

    /** All keys of the service; none if it is unknown. */
    public List<ServiceKey> of(String service) {
        return keys.getOrDefault(service, List.of());
    }

    public Set<String> services() {
        return keys.keySet();
    }
}
