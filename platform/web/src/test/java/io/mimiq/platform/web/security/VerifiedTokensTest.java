package io.mimiq.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {
    private static final String RAW = "header.claims.signature";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void remembersWhatWasVerified() {
        JsonWebToken token = expiringIn(Duration.ofMinutes(10));

        tokens.remember(RAW, token);

        assertThat(tokens.find(RAW)).isSameAs(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header.claims.signaturf", "header.claimz.signature", "header.claims", "", "x"})
    void doesNotTakeOneForAnother(String other) {
        tokens.remember(RAW, expiringIn(Duration.ofMinutes(10)));

        assertThat(tokens.find(other)).isNull();
    }

    @Test
    void forgetsATokenThatExpires() {
        tokens.remember(RAW, expiringIn(Duration.ofSeconds(20)));

        now = now.plusSeconds(20);

        assertThat(tokens.find(RAW)).isNull();
    }

    @Test
    void forgetsAfterAMinute() {
        tokens.remember(RAW, expiringIn(Duration.ofMinutes(10)));

        now = now.plus(VerifiedTokens.LONGEST);

        assertThat(tokens.find(RAW)).isNull();
    }

    private JsonWebToken expiringIn(Duration life) {
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        return new DefaultJWTCallerPrincipal(claims);
    }
}
