package io.mimiq.platform.web;

import io.mimiq.platform.web.computing.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The user behind a request to {@code /api/**}. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
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
