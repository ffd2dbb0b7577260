package io.mimiq.conversation.answer;

import io.mimiq.platform.web.RequestId;
import io.mimiq.platform.web.computing.Person;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jboss.logging.MDC;

/** A context of its own for work that outlives the request that began it; only the request's id and its user go along. */
final class DetachedContext {

    private DetachedContext() {}

    /** Must be called on a Vert.x thread. Steps run one after the other on an event loop. */
    static Executor of(String userId) {
        String requestId = RequestId.current();
        Context context = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            Person.is(userId);
            if (requestId != null) {
                MDC.put(RequestId.MDC_KEY, requestId);
            }
        });
        return step -> context.runOnContext(ignored -> step.run());
    }
}
