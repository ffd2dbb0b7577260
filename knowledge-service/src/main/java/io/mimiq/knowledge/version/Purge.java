package io.mimiq.knowledge.version;

import java.time.Instant;
import java.util.List;

/**
 * What is to be deleted along with a version. Kept with what stays of the version until it is done.
 *
 * @param since when it began; a claim of the work moves it
 * @param statements ids, as the topic knows them
 * @param sources ids, as the topic knows them, of those that go unless a statement rests on them by then
 * @param regardless ids of sources that go whatever rests on them: edits, and earlier revisions of documents
 * @param messages ids
 * @param proposals ids, as the topic knows them: decided ones go, open ones lose the texts
 * @param texts keyed hashes of what open proposals say of it
 */
public record Purge(
        Instant since,
        List<Integer> versions,
        List<String> statements,
        List<String> sources,
        List<String> regardless,
        List<String> messages,
        List<String> proposals,
        List<String> texts) {

    public Purge {
        // stored before there were any
        regardless = regardless == null ? List.of() : regardless;
        messages = messages == null ? List.of() : messages;
        proposals = proposals == null ? List.of() : proposals;
        texts = texts == null ? List.of() : texts;
    }

    public Purge withStatements(List<String> others) {
        return new Purge(since, versions, others, sources, regardless, messages, proposals, texts);
    }

    public Purge withSources(List<String> others) {
        return new Purge(since, versions, statements, others, regardless, messages, proposals, texts);
    }
}
