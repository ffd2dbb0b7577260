package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.crypto.ServiceSigner;
import java.security.PrivateKey;
import org.jose4j.lang.JoseException;

/** Signs events as this service. */
class EventSigner {
    private final ServiceSigner signer;

    EventSigner(String service, PrivateKey key) {
        this.signer = new ServiceSigner(service, key);
    }

    /** @throws IllegalArgumentException if the key is no id */
    String sign(String topic, String key, String value) {
        byte[] payload = EventSignature.payload(topic, EventIds.require(key, "key"), value.getBytes(UTF_8));
        try {
            return signer.jws(EventSignature.TYPE, payload).getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The event cannot be signed", e);
        }
    }
}
