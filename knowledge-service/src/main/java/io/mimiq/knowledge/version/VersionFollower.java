package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * Writes down what follows from a committed version. May be asked again, twice at once, and after newer versions were
 * followed.
 */
public interface VersionFollower {

    Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences);
}
