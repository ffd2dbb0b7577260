package io.mimiq.knowledge.topic;

import static java.util.stream.Collectors.counting;

import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Binds topics from before titles were bound to their owners. Whoever can write to the store could use it to take over a
 * topic, so it happens only where an operator asks for it, once, and on machines of people at work.
 */
@Singleton
class OwnerBinding {
    private static final Logger LOG = Logger.getLogger(OwnerBinding.class);

    private final TopicRepository topics;
    private final KeyRing keys;
    private final boolean wanted;

    OwnerBinding(
            TopicRepository topics,
            KeyRing keys,
            @ConfigProperty(name = "mimiq.knowledge.bind-owners", defaultValue = "false") boolean wanted) {
        this.topics = topics;
        this.keys = keys;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent start) {
        if (wanted) {
            bindAll()
                    .subscribe()
                    .with(
                            bound -> LOG.infof("%d topics are bound to their owners now", bound),
                            failure -> LOG.errorf("Topics are not bound to their owners: %s", failure));
        }
    }

    /** Returns how many were not bound before. */
    Uni<Long> bindAll() {
        return topics.streamAll()
                .onItem()
                .transformToUniAndConcatenate(this::bind)
                .filter(bound -> bound)
                .collect()
                .with(counting());
    }

    private Uni<Boolean> bind(TopicDocument topic) {
        return keys.open(KeyScope.topic(topic.id()))
                .map(Sealer::new)
                .map(sealer -> bound(topic, sealer))
                .chain(title -> title.isPresent()
                        ? topics.bind(topic, title.get())
                        : Uni.createFrom().item(false))
                .onFailure(CryptoException.class)
                .recoverWithItem(false);
    }

    private static Optional<byte[]> bound(TopicDocument topic, Sealer sealer) {
        try {
            topic.title(sealer);
            return Optional.empty();
        } catch (DecryptionFailedException unbound) {
            return Optional.of(TopicDocument.seal(sealer, topic.id(), topic.userId(), topic.unboundTitle(sealer)));
        }
    }
}
