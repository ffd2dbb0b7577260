package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;

/** Carries purges out. */
public interface Purger {

    /** Carries out the purge that began with version {@code number}, and returns what it deleted. May be repeated. */
    Uni<Purge> carryOut(OpenTopic topic, int number, Purge purge);
}
