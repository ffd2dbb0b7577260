package io.mimiq.platform.testing;

import java.util.function.Consumer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Ways to forge a token that is otherwise valid. A service must refuse each. */
public enum ForgedToken {
    EXPIRED(claims -> TestTokens.sign(with(claims, c -> {
        c.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 7200));
        c.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 3600));
    }))),
    WITHOUT_EXPIRY(claims -> TestTokens.sign(with(claims, c -> c.unsetClaim("exp")))),
    TAMPERED_CLAIMS(claims -> {
        String[] honest = TestTokens.sign(claims).split("\\.");
        String[] other = TestTokens.sign(with(claims, c -> c.setSubject("somebody-else")))
                .split("\\.");
        return honest[0] + "." + other[1] + "." + honest[2];
    }),
    TAMPERED_SIGNATURE(claims -> {
        String token = TestTokens.sign(claims);
        int at = token.lastIndexOf('.') + 10;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }),
    PADDED(claims -> TestTokens.sign(claims) + "="),
    UNSIGNED(claims -> TestTokens.sign(claims, AlgorithmIdentifiers.NONE, TestKeys.KEY_ID, null)),
    HMAC_WITH_PUBLIC_KEY(claims ->
            TestTokens.sign(claims, AlgorithmIdentifiers.HMAC_SHA256, TestKeys.KEY_ID, TestTokens.publicKeyAsSecret())),
    STRANGERS_KEY(claims ->
            TestTokens.sign(claims, AlgorithmIdentifiers.RSA_USING_SHA256, TestKeys.KEY_ID, TestTokens.strangersKey())),
    UNKNOWN_KEY_ID(claims ->
            TestTokens.sign(claims, AlgorithmIdentifiers.RSA_USING_SHA256, "no-such-key", TestKeys.privateKey())),
    WRONG_ISSUER(claims -> TestTokens.sign(with(claims, c -> c.setIssuer("somebody-else")))),
    WRONG_AUDIENCE(claims -> TestTokens.sign(with(claims, c -> c.setAudience("somewhere-else")))),
    WITHOUT_AUDIENCE(claims -> TestTokens.sign(with(claims, c -> c.unsetClaim("aud")))),
    NO_TOKEN_AT_ALL(claims -> "x");

    private final Forgery forge;

    ForgedToken(Forgery forge) {
        this.forge = forge;
    }

    /** A forged user token. */
    public String user(String userId) {
        return forge.token(TestTokens.userClaims(userId, "session-of-" + userId));
    }

    /** A forged service token. */
    public String service(String client, String audience, String... scopes) {
        return forge.token(TestTokens.serviceClaims(client, audience, scopes));
    }

    private static JwtClaims with(JwtClaims honest, Consumer<JwtClaims> change) {
        try {
            JwtClaims claims = JwtClaims.parse(honest.toJson());
            change.accept(claims);
            return claims;
        } catch (InvalidJwtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns honest claims into a forged token. */
    private interface Forgery {
        String token(JwtClaims honest);
    }
}
