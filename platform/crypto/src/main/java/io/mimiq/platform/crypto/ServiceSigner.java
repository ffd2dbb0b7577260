package io.mimiq.platform.crypto;

import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;

/** Signs as a service, with the private half of one of its keys: ES256 with P-256, RS256 with RSA. */
public final class ServiceSigner {
    private final String service;
    private final PrivateKey key;

    public ServiceSigner(String service, PrivateKey key) {
        this.service = service;
        this.key = key;
    }

    /**
     * A JWS that is signed when it is serialized, which takes milliseconds: not for an event loop.
     *
     * @param type what it is of, so that it can be taken for nothing else that the same key signs
     */
    public JsonWebSignature jws(String type, byte[] payload) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", type);
        jws.setKeyIdHeaderValue(service);
        jws.setAlgorithmHeaderValue(
                key instanceof ECKey
                        ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
                        : AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(key);
        jws.setPayloadBytes(payload);
        return jws;
    }
}
