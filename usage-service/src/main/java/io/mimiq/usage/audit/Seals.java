package io.mimiq.usage.audit;

import static java.util.stream.Collectors.counting;

import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.KeyRing;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A keyed hash on each entry's account, topic and place in the chain. The chain itself has no key, so that its owner can
 * verify it; whoever can write to the store could compute it anew. An entry without its seal is not shown, and leaves a gap.
 */
@Singleton
class Seals {
    private static final Logger LOG = Logger.getLogger(Seals.class);

    private final KeyRing keys;
    private final AuditEntries entries;
    private final boolean old;

    /** @param old whether to seal what an earlier release stored; whoever writes to the store meanwhile gets it sealed too */
    Seals(
            KeyRing keys,
            AuditEntries entries,
            @ConfigProperty(name = "mimiq.usage.seal-audit", defaultValue = "false") boolean old) {
        this.keys = keys;
        this.entries = entries;
        this.old = old;
    }

    void start(@Observes StartupEvent start) {
        if (old) {
            sealAll()
                    .subscribe()
                    .with(
                            count -> LOG.infof("%d audit entries are sealed now", count),
                            failure -> LOG.errorf("Audit entries are not sealed: %s", failure));
        }
    }

    /** Seals the entries that have no seal; returns how many. */
    Uni<Long> sealAll() {
        return index().chain(index -> entries.unsealed()
                .onItem()
                .transformToUniAndConcatenate(entry -> entries.store(entry.id(), seal(entry, index)))
                .collect()
                .with(counting()));
    }

    Uni<AuditEntry> seal(AuditEntry entry) {
        return index().map(index -> entry.with(entry.hash(), seal(entry, index)));
    }

    /** Whether the entry is as this service stored it. */
    Uni<Boolean> hold(AuditEntry entry) {
        return index().map(index -> {
            boolean sound = Chain.holds(entry) && seal(entry, index).equals(entry.sealHash());
            if (!sound) {
                LOG.errorf("Security: audit entry %s of an account is not as it was stored", entry.eventId());
            }
            return sound;
        });
    }

    private static String seal(AuditEntry entry, BlindIndex index) {
        String topic = entry.topicHandle() == null ? "" : entry.topicHandle();
        return index.of(String.join("\n", entry.id(), entry.userId(), topic, entry.hash()));
    }

    private Uni<BlindIndex> index() {
        return keys.blindIndex("audit seal");
    }
}
