package io.mimiq.platform.testing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens like auth-service's, signed with the test run's own key, which {@link LocalServers} makes the services
 * trust. {@link ForgedToken} has the tokens that no service may accept.
 */
public final class TestTokens {
    static final String USER_AUDIENCE = "mimiq-api";
    private static final String ISSUER = "mimiq";

    private TestTokens() {}

    /** The key set that verifies these tokens, as {@code mp.jwt.verify.publickey.location} names it. */
    public static String jwksLocation() {
        return TestKeys.jwksLocation();
    }

    /** The same as a file. */
    public static Path jwks() {
        return TestKeys.jwks();
    }

    /** A user token with a session id of its own, valid for ten minutes. */
    public static String user(String userId) {
        return user(userId, "session-of-" + userId);
    }

    /** A user token of this session, valid for ten minutes. */
    public static String user(String userId, String sessionId) {
        return sign(userClaims(userId, sessionId));
    }

    /** A user token that says that the password was given so long ago. */
    public static String confirmed(String userId, Duration ago) {
        JwtClaims claims = userClaims(userId, "session-of-" + userId);
        claims.setStringClaim("acr", "password");
        claims.setClaim("auth_time", NumericDate.now().getValue() - ago.toSeconds());
        return sign(claims);
    }

    /**
     * A token with which {@code client} (such as {@code conversation-service}) may call the service {@code audience},
     * valid for five minutes.
     */
    public static String service(String client, String audience, String... scopes) {
        return sign(serviceClaims(client, audience, scopes));
    }

    static JwtClaims userClaims(String userId, String sessionId) {
        JwtClaims claims = claims(userId, USER_AUDIENCE, Duration.ofMinutes(10));
        claims.setStringListClaim("groups", List.of("user"));
        claims.setStringClaim("sid", sessionId);
        return claims;
    }

    static JwtClaims serviceClaims(String client, String audience, String... scopes) {
        JwtClaims claims = claims(client, audience, Duration.ofMinutes(5));
        claims.setStringClaim("scope", String.join(" ", scopes));
        return claims;
    }

    private static JwtClaims claims(String subject, String audience, Duration life) {
        NumericDate now = NumericDate.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + life.toSeconds()));
        claims.setJwtId(UUID.randomUUID().toString());
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, AlgorithmIdentifiers.RSA_USING_SHA256, TestKeys.KEY_ID, TestKeys.privateKey());
    }

    static String sign(JwtClaims claims, String algorithm, String keyId, @Nullable Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
        token.setHeader("typ", "JWT");
        token.setKeyIdHeaderValue(keyId);
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(claims.toJson());
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trusted public key, abused as an HMAC secret. */
    static Key publicKeyAsSecret() {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) TestKeys.privateKey();
            byte[] encoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
            return new HmacKey(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key that nobody trusts. */
    static PrivateKey strangersKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
