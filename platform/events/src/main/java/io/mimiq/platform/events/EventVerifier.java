package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.mimiq.platform.crypto.ServiceKey;
import io.mimiq.platform.crypto.ServiceKeys;
import java.util.List;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Finds out which service signed an event. Takes milliseconds: not for an event loop. */
class EventVerifier {
    private static final int MOST_LENGTH = 1_024;

    private final ServiceKeys keys;

    EventVerifier(ServiceKeys keys) {
        this.keys = keys;
    }

    /**
     * The service that put exactly this on the topic, under this key.
     *
     * @throws RefusedEventException if none did
     */
    String producer(String topic, @Nullable String key, byte @Nullable [] value, byte @Nullable [] signature) {
        if (signature == null) {
            throw new RefusedEventException("it is not signed");
        }
        if (value == null || key == null || !EventIds.isId(key)) {
            throw new RefusedEventException("it has no value, or its key is no id");
        }
        if (signature.length > MOST_LENGTH) {
            throw new RefusedEventException("its signature is too long");
        }
        try {
            return signer(new String(signature, US_ASCII), EventSignature.payload(topic, key, value));
        } catch (JoseException | RuntimeException e) {
            throw e instanceof RefusedEventException refused
                    ? refused
                    : new RefusedEventException("its signature cannot be read");
        }
    }

    private String signer(String signature, byte[] payload) throws JoseException {
        JsonWebSignature unverified = parse(signature);
        String service = unverified.getKeyIdHeaderValue();
        List<ServiceKey> known = service == null ? List.of() : keys.of(service);
        if (known.isEmpty() || !EventSignature.TYPE.equals(unverified.getHeader("typ"))) {
            throw new RefusedEventException("no service that is known signed it as an event");
        }
        for (ServiceKey key : known) {
            if (key.algorithm().equals(unverified.getAlgorithmHeaderValue()) && verifies(key, signature, payload)) {
                return key.service();
            }
        }
        throw new RefusedEventException("its signature does not verify");
    }

    private static boolean verifies(ServiceKey key, String signature, byte[] payload) throws JoseException {
        JsonWebSignature jws = parse(signature);
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm()));
        jws.setKey(key.key());
        jws.setEncodedPayload(Base64Url.encode(payload));
        return jws.verifySignature();
    }

    private static JsonWebSignature parse(String signature) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(signature);
        return jws;
    }
}
