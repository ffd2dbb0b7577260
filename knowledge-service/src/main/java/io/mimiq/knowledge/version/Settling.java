package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.events.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes what follows from a committed version. Whoever meets a version that is not settled settles it. */
@Singleton
class Settling {

    private final VersionRepository versions;
    private final List<VersionFollower> followers;
    private final Topics topics;
    private final Outbox outbox;

    Settling(VersionRepository versions, @All List<VersionFollower> followers, Topics topics, Outbox outbox) {
        this.versions = versions;
        this.followers = followers;
        this.topics = topics;
        this.outbox = outbox;
    }

    Uni<Void> settle(OpenTopic topic, VersionDocument version) {
        byte[] sealed = version.consequences();
        if (sealed == null) {
            return Uni.createFrom().voidItem();
        }
        Consequences consequences = topic.cipher()
                .openJson(
                        VersionDocument.COLLECTION,
                        version.id(),
                        VersionDocument.CONSEQUENCES,
                        sealed,
                        Consequences.class);
        return follow(topic, version, consequences)
                .chain(() -> topics.advance(topic, version.number(), version.createdAt()))
                .chain(() -> versions.close(version.id()))
                .chain(() -> outbox.relay(VersionDocument.COLLECTION, version.id()));
    }

    private Uni<Void> follow(OpenTopic topic, VersionDocument version, Consequences consequences) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(
                        follower -> follower.follow(topic, version.number(), version.createdAt(), consequences))
                .onItem()
                .ignoreAsUni();
    }
}
