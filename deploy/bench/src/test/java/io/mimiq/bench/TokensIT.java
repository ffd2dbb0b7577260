package io.mimiq.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.e2e.evidence.Form;
import io.mimiq.platform.web.security.VerifiedTokens;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What it costs to know whose token it is: the first time, and when it was verified a moment ago. */
class TokensIT {
    private static final int OPERATIONS = Form.choose(200, 20_000);
    private static final String PLAIN = "one RS256 verification, plain";
    private static final String VERIFIED = "a token, verified";
    private static final String REMEMBERED = "a token, remembered";

    private final RunningSuite suite = RunningSuite.get();
    private final Evidence evidence =
            Evidence.of("tokens", "Token verification, with and without the memory of a minute");
    private final String token = Caller.register(new Api(suite.url())).token();

    @Test
    void knowsATokensOwner() throws Exception {
        PublicKey key = publicKey();
        JWTParser verifier = verifier(key);
        VerifiedTokens tokens = new VerifiedTokens(Clock.systemUTC());
        tokens.remember(token, verifier.parse(token));
        refusesOthers(verifier, tokens);

        Map<String, Series> nanos = new Rounds()
                .add(PLAIN, each(() -> isSigned(key)))
                .add(VERIFIED, each(() -> isKnown(verifier.parse(token))))
                .add(REMEMBERED, each(() -> isKnown(tokens.find(token))))
                .run(Form.choose(1, 9));

        nanos.forEach((name, series) -> evidence.figure(Figure.of(name, series.text("%.0f") + " ns")));
        evidence.note("A user's access token as auth-service made it, verified with the key it publishes: signature,"
                        + " issuer, audience, expiry. A service verifies on a worker and finds what it remembers"
                        + " where it is.")
                .note("Remembered is a token for a minute at most and never beyond its expiry, under its SHA-256.")
                .write();
    }

    private static Callable<Double> each(Callable<Boolean> operation) {
        return () -> {
            long started = System.nanoTime();
            for (int i = 0; i < OPERATIONS; i++) {
                if (!operation.call()) {
                    throw new IllegalStateException("a good token is not known");
                }
            }
            return (System.nanoTime() - started) / (double) OPERATIONS;
        };
    }

    private void refusesOthers(JWTParser verifier, VerifiedTokens tokens) {
        int inSignature = token.lastIndexOf('.') + 10;
        char other = token.charAt(inSignature) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, inSignature) + other + token.substring(inSignature + 1);
        assertThatThrownBy(() -> verifier.parse(forged)).isInstanceOf(ParseException.class);
        assertThat(tokens.find(forged)).isNull();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        VerifiedTokens nextHour = new VerifiedTokens(later);
        nextHour.remember(token, Objects.requireNonNull(tokens.find(token)));
        assertThat(nextHour.find(token)).isNull();
    }

    private boolean isSigned(PublicKey key) throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static boolean isKnown(@Nullable JsonWebToken found) {
        return found != null && found.getSubject() != null;
    }

    /** With the rules that the services are configured with. */
    private static JWTParser verifier(PublicKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, "mimiq");
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        rules.setExpectedAudience(Set.of("mimiq-api"));
        return new DefaultJWTParser(rules);
    }

    private PublicKey publicKey() throws JoseException {
        String keys = new Api(suite.url()).get("/api/auth/jwks").expect(200).body();
        String header = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        return new JsonWebKeySet(keys)
                .getJsonWebKeys().stream()
                        .filter(key -> header.contains(key.getKeyId()))
                        .map(key -> (PublicKey) key.getKey())
                        .findFirst()
                        .orElseThrow();
    }
}
