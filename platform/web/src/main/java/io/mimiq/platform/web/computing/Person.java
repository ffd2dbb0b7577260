package io.mimiq.platform.web.computing;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** For whom a request, or work that outlives it, computes. */
@Singleton
public class Person {
    private static final String KEY = Person.class.getName();
    /** Among services: the path says whose it is. */
    private static final String USER = "userId";

    private final SecurityIdentity identity;

    Person(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public void identify(ContainerRequestContext request) {
        String named = request.getUriInfo().getPathParameters().getFirst(USER);
        is(
                named != null
                        ? named
                        : identity.isAnonymous()
                                ? null
                                : identity.getPrincipal().getName());
    }

    /** What is computed in this Vert.x context from now on is for this user. */
    public static void is(@Nullable String userId) {
        Context context = Vertx.currentContext();
        if (context != null && userId != null) {
            context.putLocal(KEY, userId);
        }
    }

    /** Everything that is nobody's counts as one person's. */
    static String in(Context context) {
        String userId = VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
        return userId == null ? "" : userId;
    }
}
