package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.VersionDocument.Manifest;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of a version.
 *
 * @param sourceId of what gave rise to it; absent when it was restored
 */
@Schema(name = "VersionSummary")
public record Summary(
        int number,
        int parent,
        Author author,
        @Nullable String sourceId,
        Instant createdAt,
        String changelog,
        Stats stats) {

    static Summary of(VersionDocument version, OpenTopic topic) {
        Manifest manifest = version.manifest();
        return new Summary(
                version.number(),
                version.parent(),
                manifest.author(),
                manifest.sourceId(),
                manifest.createdAt(),
                version.changelog(topic),
                manifest.stats());
    }
}
