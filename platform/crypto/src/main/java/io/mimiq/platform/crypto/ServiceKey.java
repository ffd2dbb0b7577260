package io.mimiq.platform.crypto;

import java.security.PublicKey;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A public key of a service, and the one algorithm it verifies: ES256 for P-256, RS256 for RSA. */
public record ServiceKey(String service, PublicKey key, String algorithm) {
    private static final int LEAST_RSA_BITS = 2_048;

    /** @throws JoseException if the key is of another kind or too short, or names no service */
    static ServiceKey of(Map<String, Object> jwk) throws JoseException {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        if (key.getKeyId() == null) {
            throw new JoseException("A key without kid belongs to no service");
        }
        return new ServiceKey(key.getKeyId(), key.getPublicKey(), algorithm(key));
    }

    private static String algorithm(PublicJsonWebKey key) throws JoseException {
        if (key instanceof EllipticCurveJsonWebKey ec && EllipticCurves.P_256.equals(ec.getCurveName())) {
            return AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
        }
        if (key instanceof RsaJsonWebKey rsa
                && rsa.getRsaPublicKey().getModulus().bitLength() >= LEAST_RSA_BITS) {
            return AlgorithmIdentifiers.RSA_USING_SHA256;
        }
        throw new JoseException("The key of " + key.getKeyId() + " is neither EC P-256 nor RSA of 2048 bits or more");
    }
}
