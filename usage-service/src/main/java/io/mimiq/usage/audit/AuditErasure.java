package io.mimiq.usage.audit;

import io.mimiq.usage.erasure.Erasable;
import io.mimiq.usage.erasure.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** With a topic its key is destroyed: the entries stay, unreadable, and so does the chain. With an account all goes. */
@ApplicationScoped
class AuditErasure implements Erasable {

    private final AuditRepository entries;
    private final SubjectKeys keys;

    AuditErasure(AuditRepository entries, SubjectKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "auditEntries";
    }

    @Override
    public Uni<Long> count(Target target) {
        return target.isAccount()
                ? entries.countOfUser(target.userId())
                : handle(target).chain(this::countReadable);
    }

    private Uni<Long> countReadable(String handle) {
        return keys.isAlive(handle)
                .chain(alive ->
                        alive ? entries.countOfTopic(handle) : Uni.createFrom().item(0L));
    }

    @Override
    public Uni<Void> erase(Target target) {
        return target.isAccount()
                ? keys.destroyUser(target.userId()).chain(() -> entries.deleteOfUser(target.userId()))
                : handle(target).chain(keys::destroyTopic);
    }

    private Uni<String> handle(Target topic) {
        return keys.handle(Objects.requireNonNull(topic.topicId()));
    }
}
