package io.mimiq.platform.web;

import io.mimiq.platform.web.computing.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The user behind a request to {@code /api/**}. */
@RequestScoped
public class Caller {
    /** The class of a token (claim {@code acr}) whose bearer has just given the password, at {@code auth_time}. */
    public static final String PASSWORD = "password";

    private final SecurityIdentity identity;
    private final Clock clock;

    Caller(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Returns the user's id, the token's {@code sub}. What is computed from here on is for this user.
     *
     * @throws ProblemException 401 {@code unauthenticated} if the request has no user
     */
    public String userId() {
        String userId = token().getSubject();
        Person.is(userId);
        return userId;
    }

    /**
     * Returns the id of the session the token was issued in, its claim {@code sid}.
     *
     * @throws ProblemException 401 {@code unauthenticated} if the request has no user
     */
    public String sessionId() {
        return token().getClaim("sid");
    }

    /**
     * Makes sure that the user gave the password no longer ago than this (RFC 9470).
     *
     * @throws ProblemException 401 {@code insufficient-user-authentication}, with what is needed in
     *     {@code WWW-Authenticate}
     */
    public void requirePasswordWithin(Duration age) {
        JsonWebToken token = token();
        boolean recent = PASSWORD.equals(token.getClaim("acr"))
                && token.getClaim("auth_time") instanceof Number at
                && clock.instant()
                        .isBefore(Instant.ofEpochSecond(at.longValue()).plus(age));
        if (!recent) {
            throw new ProblemException(
                            CommonError.INSUFFICIENT_USER_AUTHENTICATION,
                            "Give the password again at /api/auth/reauthentication, and come with the token from there.")
                    .header(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + PASSWORD
                                    + "\", max_age=\"" + age.toSeconds() + "\"");
        }
    }

    private JsonWebToken token() {
        JsonWebToken token = user();
        if (token == null) {
            throw new ProblemException(CommonError.UNAUTHENTICATED, "A user's access token is needed.");
        }
        return token;
    }

    private @Nullable JsonWebToken user() {
        return !identity.isAnonymous()
                        && identity.hasRole(Roles.USER)
                        && identity.getPrincipal() instanceof JsonWebToken t
                ? t
                : null;
    }
}
