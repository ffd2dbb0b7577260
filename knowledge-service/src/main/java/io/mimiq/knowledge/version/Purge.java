package io.mimiq.knowledge.version;

import java.time.Instant;
import java.util.List;

/**
 * What is to be deleted along with a version. Kept with what stays of the version until it is done.
 *
 * @param since when it began; a claim of the work moves it
 * @param statements ids, as the topic knows them
 * @param sources ids, as the topic knows them
 * @param messages ids
 * @param proposals ids, as the topic knows them
 */
public record Purge(
        Instant since,
        List<Integer> versions,
        List<String> statements,
        List<String> sources,
        List<String> messages,
        List<String> proposals) {

    public Purge {
        // stored before there were any
        messages = messages == null ? List.of() : messages;
        proposals = proposals == null ? List.of() : proposals;
    }
}
