package io.mimiq.e2e.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Asks auth-service for tokens as each service does, with the service's own key. */
final class ServiceTokens {

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final URI auth;
    private final Path keys;

    ServiceTokens(URI auth, Path keys) {
        this.auth = auth;
        this.keys = keys;
    }

    /** The answer of the token endpoint. */
    Answer ask(String client, String audience, String scope) {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", ASSERTION,
                "client_assertion", assertion(client),
                "audience", audience,
                "scope", scope);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new Api(auth)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/oauth2/token", BodyPublishers.ofString(body));
    }

    String token(String client, String audience, String scope) {
        return ask(client, audience, scope).expect(200).text("/access_token");
    }

    private String assertion(String client) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(client);
        claims.setSubject(client);
        claims.setAudience(auth.resolve("/oauth2/token").toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signed.setKeyIdHeaderValue(client);
        signed.setPayload(claims.toJson());
        signed.setKey(key(client));
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key(String client) {
        try {
            String pem = Files.readString(keys.resolve(client + ".pem")).replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(pem);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
