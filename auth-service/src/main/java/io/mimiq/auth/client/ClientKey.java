package io.mimiq.auth.client;

import java.security.PublicKey;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The public key a client is registered with, and the one algorithm that it signs with: ES256 with a P-256 key, RS256 with
 * an RSA key.
 */
record ClientKey(String clientId, PublicKey key, String algorithm) {
    private static final int LEAST_RSA_BITS = 2_048;

    /** Throws when the key is of another kind, too short, or nobody's. */
    static ClientKey parse(String jwk) throws JoseException {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        if (key.getKeyId() == null) {
            throw new JoseException("a key without kid belongs to no client");
        }
        return new ClientKey(key.getKeyId(), key.getPublicKey(), algorithm(key));
    }

    private static String algorithm(PublicJsonWebKey key) throws JoseException {
        if (key instanceof EllipticCurveJsonWebKey ec && EllipticCurves.P_256.equals(ec.getCurveName())) {
            return AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
        }
        if (key instanceof RsaJsonWebKey rsa
                && rsa.getRsaPublicKey().getModulus().bitLength() >= LEAST_RSA_BITS) {
            return AlgorithmIdentifiers.RSA_USING_SHA256;
        }
        throw new JoseException("the key of " + key.getKeyId() + " is neither EC P-256 nor RSA of 2048 bits or more");
    }
}
