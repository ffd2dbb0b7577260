package io.mimiq.usage.call;

import io.mimiq.usage.erasure.Erasable;
import io.mimiq.usage.erasure.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Calls outlive their topic without its id, and end with the account. */
@ApplicationScoped
class CallErasure implements Erasable {

    private final CallRepository calls;

    CallErasure(CallRepository calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public Uni<Long> count(Target target) {
        return calls.countOf(target);
    }

    @Override
    public Uni<Void> erase(Target target) {
        return target.isAccount() ? calls.deleteOf(target) : calls.forgetTopic(target);
    }
}
