package io.mimiq.knowledge.export;

import io.mimiq.knowledge.archive.Listed;
import java.time.Instant;
import java.util.List;

/**
 * What an archive has. It is the last entry: an archive without it is not complete.
 *
 * @param entries all but this one, in their order
 */
record Manifest(
        String format, int version, Instant madeAt, Scope scope, List<TopicFolder> topics, List<Listed> entries) {

    static final String FORMAT = "mimiq-export";
    static final int VERSION = 1;

    /** Where a topic is in the archive. */
    record TopicFolder(String id, String title, String folder) {}
}
