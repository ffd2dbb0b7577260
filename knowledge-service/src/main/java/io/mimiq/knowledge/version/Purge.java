package io.mimiq.knowledge.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deleted along with a version. Kept with what stays of the version until it is done.
 *
 * @param since when it began; a claim of the work moves it
 * @param statements ids, as the topic knows them
 * @param sources ids, as the topic knows them
 * @param messages ids; null if there are none
 */
public record Purge(
        Instant since,
        List<Integer> versions,
        List<String> statements,
        List<String> sources,
        @Nullable List<String> messages) {

    public List<String> spokenIn() {
        return messages == null ? List.of() : messages;
    }
}
