package io.mimiq.platform.web.security;

import io.mimiq.platform.web.RequestId;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Turns a challenge for a token into a failure like any other, so that it is answered with a problem document.
 * Authenticates nobody itself, and leaves the management port's challenges to its own realm.
 */
@Singleton
class ProblemChallenge implements HttpAuthenticationMechanism {
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (isOfManagement(context)) {
            return Uni.createFrom().item(false);
        }
        if (!context.response().ended()) {
            context.fail(401, new UnauthorizedException());
        }
        return Uni.createFrom().item(true);
    }

    /** Only requests to the API get an id. A failure of the management port would be challenged again, without end. */
    private static boolean isOfManagement(RoutingContext context) {
        return !context.response().headers().contains(RequestId.HEADER);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /**
     * Above basic authentication, which serves the management port but is registered for this port too, with a priority
     * 1000 above the default.
     */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10_000;
    }
}
