package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes what follows from a committed version. Whoever meets a version that is not settled settles it. */
@Singleton
class Settling {

    private final VersionRepository versions;
    private final List<VersionFollower> followers;
    private final TopicAccess topics;

    Settling(VersionRepository versions, @All List<VersionFollower> followers, TopicAccess topics) {
        this.versions = versions;
        this.followers = followers;
        this.topics = topics;
    }

    Uni<Void> settle(OpenTopic topic, VersionDocument version) {
        byte[] sealed = version.consequences();
        if (sealed == null) {
            return Uni.createFrom().voidItem();
        }
        Consequences consequences = topic.sealer()
                .openJson(
                        VersionDocument.COLLECTION,
                        version.id(),
                        VersionDocument.CONSEQUENCES,
                        sealed,
                        Consequences.class);
        Instant at = version.manifest().createdAt();
        return follow(topic, version.number(), at, consequences)
                .chain(() -> topics.advance(topic, version.number(), at))
                .chain(() -> versions.close(version.id()))
                .chain(() -> versions.relay(version.id()));
    }

    private Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.follow(topic, number, at, consequences))
                .onItem()
                .ignoreAsUni();
    }
}
