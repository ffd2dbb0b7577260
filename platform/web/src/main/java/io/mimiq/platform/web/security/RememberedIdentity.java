package io.mimiq.platform.web.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token once and then remembers it for a while: the same tokens come again and again, and a verification
 * costs an RSA operation and a worker thread. Whether its session has ended is looked at each time.
 */
@Singleton
class RememberedIdentity implements IdentityProvider<TokenAuthenticationRequest> {
    /** Without padding (RFC 7515, section 2); the verifier would put up with it, so that one token had many spellings. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");

    private final MpJwtValidator verifier;
    private final VerifiedTokens tokens;
    private final EndedSessions ended;

    RememberedIdentity(MpJwtValidator verifier, VerifiedTokens tokens, EndedSessions ended) {
        this.verifier = verifier;
        this.tokens = tokens;
        this.ended = ended;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the verifier, which has the default priority. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof JsonWebTokenCredential credential)) {
            return Uni.createFrom().nullItem();
        }
        if (!COMPACT.matcher(credential.getToken()).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Not the compact form of a token"));
        }
        JsonWebToken known = tokens.find(credential.getToken());
        Uni<SecurityIdentity> verified = known == null
                ? verifier.authenticate(request, context)
                        .onFailure(KeyOutage::is)
                        .transform(failure -> KeyOutage.problem())
                        .invoke(identity -> remember(credential.getToken(), identity))
                : Uni.createFrom().item(identity(known, request));
        return verified.invoke(this::requireSession);
    }

    private void requireSession(@Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token && ended.has(token)) {
            throw new AuthenticationFailedException("The session has ended");
        }
    }

    private void remember(String raw, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            tokens.remember(raw, token);
        }
    }

    /** Builds the identity as the verifier does. */
    private static SecurityIdentity identity(JsonWebToken token, TokenAuthenticationRequest request) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredential(request.getToken())
                .addRoles(token.getGroups())
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, token);
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            identity.addAttribute(RoutingContext.class.getName(), routing);
        }
        return identity.build();
    }
}
