package io.mimiq.usage.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.crypto.PrivateKeyFile;
import io.mimiq.platform.crypto.ServiceKey;
import io.mimiq.platform.crypto.ServiceKeys;
import io.mimiq.platform.crypto.ServiceSigner;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.lang.JoseException;

/** Signs receipts with this service's own key, so that they verify without us. */
@Singleton
class ReceiptSigner {
    /** What the JWS says it is of. */
    static final String TYPE = "mimiq-receipt";

    private final String service;
    private final ServiceSigner signer;
    private final ServiceKeys keys;
    private final ObjectMapper json;

    ReceiptSigner(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mimiq.client-key-file") Path key,
            ServiceKeys keys,
            ObjectMapper json) {
        this.service = service;
        this.signer = new ServiceSigner(service, PrivateKeyFile.read(key));
        this.keys = keys;
        this.json = json;
    }

    /** A compact JWS whose payload is the receipt as JSON. Takes milliseconds. */
    String sign(DeletionView receipt) throws JsonProcessingException, JoseException {
        return signer.jws(TYPE, json.writeValueAsBytes(receipt)).getCompactSerialization();
    }

    /** Public halves of the key that signs and of those that did before. */
    List<ServiceKey> keys() {
        return keys.of(service);
    }
}
