package io.mimiq.auth.client;

import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.crypto.ServiceKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies the signed assertion by which a client authenticates (RFC 7523). */
@Singleton
class ClientAssertions {
    private static final int MOST_MINUTES = 5;
    private static final int MOST_LENGTH = 4_096;

    private final ServiceClients clients;
    private final String endpoint;
    private final Clock clock;

    ClientAssertions(ServiceClients clients, AuthConfig config, Clock clock) {
        this.clients = clients;
        this.endpoint = config.client().audience();
        this.clock = clock;
    }

    /** Who made it; empty if it is not acceptable. The caller checks whether it was used before. */
    Optional<Assertion> verify(String assertion) {
        if (assertion.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        try {
            return issuer(assertion).stream()
                    .flatMap(client -> clients.keys(client).stream())
                    .flatMap(key -> verify(assertion, key).stream())
                    .findFirst();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> issuer(String assertion) throws InvalidJwtException, MalformedClaimException {
        JwtClaims unverified = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(assertion);
        return Optional.ofNullable(unverified.getIssuer());
    }

    private Optional<Assertion> verify(String assertion, ServiceKey key) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key.key())
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm()))
                    .setExpectedIssuer(key.service())
                    .setExpectedSubject(key.service())
                    .setExpectedAudience(endpoint, "auth-service")
                    .setRequireExpirationTime()
                    .setMaxFutureValidityInMinutes(MOST_MINUTES)
                    .setRequireJwtId()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setAllowedClockSkewInSeconds(5)
                    .build()
                    .processToClaims(assertion);
            return Optional.of(new Assertion(
                    key.service(),
                    claims.getJwtId(),
                    Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    record Assertion(String clientId, String id, Instant expiresAt) {}
}
