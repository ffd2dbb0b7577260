package io.mimiq.platform.web.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Makes a challenge for a token a failure like any other, so that it is answered with a problem document. It knows no
 * credentials itself. The management port's challenges are left to its own realm.
 */
@ApplicationScoped
class ProblemChallenge implements HttpAuthenticationMechanism {
    private static final String MANAGEMENT = "/q/";

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
        if (context.normalizedPath().startsWith(MANAGEMENT)) {
            return Uni.createFrom().item(false);
        }
        if (!context.response().ended()) {
            context.fail(401, new UnauthorizedException());
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Above the realm of the management port, whose mechanism is known to this port too and has 1000 more than default. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10_000;
    }
}
