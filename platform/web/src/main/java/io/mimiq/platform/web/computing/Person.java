package io.mimiq.platform.web.computing;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** For whom a request, or work that outlives it, computes. */
public final class Person {
    private static final String KEY = Person.class.getName();

    private Person() {}

    /** What is computed in this Vert.x context from now on is for this user. */
    public static void is(String userId) {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, userId);
        }
    }

    /** Everything that is nobody's counts as one person's. */
    static String in(Context context) {
        String userId = VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
        return userId == null ? "" : userId;
    }
}
