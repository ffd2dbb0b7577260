package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import java.time.Instant;

/** What the history says of a version. */
public record Summary(int number, int parent, Author author, Instant createdAt, String changelog, Stats stats) {

    static Summary of(VersionDocument version, OpenTopic topic) {
        return new Summary(
                version.number(),
                version.parent(),
                version.author(),
                version.createdAt(),
                version.changelog(topic),
                version.stats());
    }
}
