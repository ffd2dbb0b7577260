package io.mimiq.platform.web.security;

import io.mimiq.platform.web.Roles;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Derives roles and permissions from a verified token. A user token has the sole audience {@link #USER_AUDIENCE}, the
 * group {@code user} and a session id, and grants the role {@code user}. A service token has this service as its sole
 * audience and grants the role {@code service}, with its scopes as permissions. A token that is neither, or both,
 * grants nothing.
 */
@Singleton
class TokenRoles implements SecurityIdentityAugmentor {
    static final String USER_AUDIENCE = "mimiq-api";

    private final String thisService;

    TokenRoles(@ConfigProperty(name = "quarkus.application.name") String thisService) {
        this.thisService = thisService;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? identityOf(token, identity) : identity);
    }

    private SecurityIdentity identityOf(JsonWebToken token, SecurityIdentity verified) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(verified.getCredentials())
                .addAttributes(verified.getAttributes());
        if (isFor(token, USER_AUDIENCE)
                && token.getGroups().contains(Roles.USER)
                && token.containsClaim(EndedSessions.SESSION)) {
            builder.addRole(Roles.USER);
        } else if (isFor(token, thisService)) {
            builder.addRole(Roles.SERVICE);
            builder.addPermissionsAsString(scopes(token.getClaim("scope")));
        }
        return builder.build();
    }

    private static boolean isFor(JsonWebToken token, String audience) {
        return Set.of(audience).equals(token.getAudience());
    }

    private static Set<String> scopes(@Nullable Object claim) {
        return claim instanceof String scopes && !scopes.isBlank()
                ? Set.of(scopes.strip().split(" +"))
                : Set.of();
    }
}
