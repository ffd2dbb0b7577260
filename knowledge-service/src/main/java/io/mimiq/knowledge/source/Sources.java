package io.mimiq.knowledge.source;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.source.DocumentProgress.Newest;
import io.mimiq.knowledge.topic.MissingPartException;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts that statements of a topic come from. */
@Singleton
public final class Sources {

    private final SourceRepository sources;
    private final DocumentProgress progress;
    private final SourceAccounts accounts;
    private final TopicAccess topics;
    private final SearchIndex index;
    private final Storage storage;

    Sources(
            SourceRepository sources,
            DocumentProgress progress,
            SourceAccounts accounts,
            TopicAccess topics,
            SearchIndex index,
            Storage storage) {
        this.sources = sources;
        this.progress = progress;
        this.accounts = accounts;
        this.topics = topics;
        this.index = index;
        this.storage = storage;
    }

    /**
     * Keeps a text. A repetition changes nothing; another text under a taken id is a conflict. Once it was deleted it only
     * comes back as that of a document.
     */
    public Uni<SourceText> keep(OpenTopic topic, NewSource source) {
        StoredSource stored = StoredSource.of(topic, source, storage.now());
        return sources.add(stored)
                .chain(added -> added ? Uni.createFrom().voidItem() : keepAgain(topic, stored))
                .replaceWith(new SourceText(source.id(), source.text()));
    }

    private Uni<Void> keepAgain(OpenTopic topic, StoredSource source) {
        return sources.find(source.id())
                .map(found -> found.orElseThrow(() -> new MissingPartException(topic, "source " + source.id())))
                .chain(existing -> existing.isDeleted() ? revive(topic, source) : requireSame(existing, source));
    }

    private Uni<Void> revive(OpenTopic topic, StoredSource source) {
        return source.documentId() == null
                ? Uni.createFrom()
                        .failure(
                                () -> new ProblemException(KnowledgeError.SOURCE_DELETED, "Its text was not taken in."))
                : sources.forget(source.id())
                        .chain(() -> sources.add(source))
                        .chain(added -> added ? Uni.createFrom().voidItem() : keepAgain(topic, source));
    }

    private static Uni<Void> requireSame(StoredSource existing, StoredSource repeated) {
        return existing.hash().equals(repeated.hash())
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(() -> new ProblemException(
                                KnowledgeError.SOURCE_TAKEN, "A source with this id has another text."));
    }

    public Uni<Optional<SourceText>> find(OpenTopic topic, String sourceId) {
        return sources.find(topic.scoped(sourceId))
                .map(found -> found.filter(source -> !source.isDeleted())
                        .map(source -> new SourceText(sourceId, source.text(topic))));
    }

    /**
     * What a source is called, and when it came in; a message has no title.
     *
     * @param edition of a document's text, unless the document is gone
     */
    public record Named(
            SourceKind kind,
            @Nullable String title,
            Instant at,
            @Nullable Edition edition) {}

    /** The names of those sources that there are, by their ids. */
    public Uni<Map<String, Named>> named(OpenTopic topic, Collection<String> sourceIds) {
        return sources.headers(sourceIds.stream().map(topic::scoped).toList())
                .chain(headers -> progress.newest(topic, documentsOf(headers))
                        .map(newest -> headers.stream()
                                .collect(toMap(
                                        source -> topic.local(source.id()), source -> named(topic, source, newest)))));
    }

    private static Named named(OpenTopic topic, SourceHeader source, Map<String, Newest> newest) {
        Edition edition = Optional.ofNullable(source.documentId())
                .map(newest::get)
                .flatMap(document -> Edition.of(document, topic.local(source.id())))
                .orElse(null);
        return new Named(source.kind(), source.title(topic), source.createdAt(), edition);
    }

    /** Whether there was such a source that is deleted now. */
    public Uni<Boolean> isDeleted(OpenTopic topic, String sourceId) {
        return sources.isDeleted(topic.scoped(sourceId));
    }

    /** The text of a revision of a document, or that there was one. */
    public record RevisionText(
            String sourceId, Instant at, @Nullable Instant deletedAt) {}

    /** The texts of all revisions of a document, the newest first, deleted ones among them. */
    public Uni<List<RevisionText>> ofDocument(OpenTopic topic, String documentId) {
        return sources.ofDocument(topic.id(), documentId)
                .map(texts -> texts.stream()
                        .sorted(comparing(SourceHeader::createdAt)
                                .thenComparing(SourceHeader::id)
                                .reversed())
                        .map(text -> new RevisionText(topic.local(text.id()), text.createdAt(), text.deletedAt()))
                        .toList());
    }

    /** Forgets that deleted texts were of a document that goes too. */
    public Uni<Void> release(OpenTopic topic, String documentId) {
        return sources.release(topic.id(), documentId);
    }

    /**
     * A source, with the earlier revisions of the document if it is the newest of one; fails as not found if there is none.
     */
    public Uni<Set<String>> along(OpenTopic topic, String sourceId) {
        return undeleted(topic, sourceId).chain(source -> {
            String documentId = source.documentId();
            return documentId == null
                    ? Uni.createFrom().item(Set.of(sourceId))
                    : progress.newest(topic, Set.of(documentId))
                            .chain(newest -> along(topic, newest.get(documentId), sourceId));
        });
    }

    private Uni<Set<String>> along(OpenTopic topic, @Nullable Newest newest, String sourceId) {
        return newest == null || !newest.sourceId().equals(sourceId)
                ? Uni.createFrom().item(Set.of(sourceId))
                : ofDocument(topic, newest.documentId())
                        .map(texts -> texts.stream().map(RevisionText::sourceId).collect(toSet()));
    }

    /** The sections whose headings these sources brought. */
    public Uni<Set<String>> sections(OpenTopic topic, Collection<String> sourceIds) {
        return accounts.sections(topic, sourceIds);
    }

    /** Deletes what sources say, what became of it and where it is found. That they were there stays known. */
    public Uni<Void> bury(OpenTopic topic, Collection<String> sourceIds) {
        return accounts.delete(topic, sourceIds)
                .chain(() -> sources.bury(
                        topic.id(), sourceIds.stream().map(topic::scoped).toList()))
                .chain(() -> index.drop(topic));
    }

    private static Set<String> localIds(OpenTopic topic, Collection<SourceHeader> headers) {
        return headers.stream().map(SourceHeader::id).map(topic::local).collect(toSet());
    }

    /** Deletes a source that nothing rests on yet. */
    public Uni<Void> delete(OpenTopic topic, String sourceId) {
        return accounts.delete(topic, Set.of(sourceId))
                .chain(() -> sources.deleteById(topic.id(), topic.scoped(sourceId)))
                .replaceWithVoid();
    }

    /** Those of the sources that are a document's text. */
    public Uni<Set<String>> documentsAmong(OpenTopic topic, Collection<String> sourceIds) {
        return sources.headers(sourceIds.stream().map(topic::scoped).toList())
                .map(found -> found.stream()
                        .filter(source -> source.documentId() != null)
                        .toList())
                .map(documents -> localIds(topic, documents));
    }

    Uni<Page<SourceView>> list(String userId, String topicId, PageRequest page) {
        return topics.open(userId, topicId).chain(topic -> list(topic, page));
    }

    private Uni<Page<SourceView>> list(OpenTopic topic, PageRequest page) {
        return sources.newestFirst(topic.id(), page)
                .map(found -> found.map(source -> SourceView.of(source, topic)))
                .chain(found -> Uni.combine()
                        .all()
                        .unis(progress.of(topic, documentIds(found.items())), summaries(topic, found.items()))
                        .with((known, summaries) -> found.map(
                                source -> source.with(known.get(source.id())).with(summaries.get(source.id())))));
    }

    private Uni<Map<String, AccountSummary>> summaries(OpenTopic topic, Collection<SourceView> listed) {
        return accounts.summaries(topic, listed.stream().map(SourceView::id).toList());
    }

    private static Set<String> documentIds(Collection<SourceView> sources) {
        return sources.stream()
                .flatMap(source -> Stream.ofNullable(source.documentId()))
                .collect(toSet());
    }

    Uni<SourceView> get(String userId, String topicId, String sourceId) {
        return topics.open(userId, topicId).chain(topic -> get(topic, sourceId));
    }

    private Uni<SourceView> get(OpenTopic topic, String sourceId) {
        return required(topic, sourceId)
                .map(source -> SourceView.of(source, topic))
                .chain(source -> source.deletedAt() == null
                        ? told(topic, source)
                        : Uni.createFrom().item(source));
    }

    private Uni<SourceView> told(OpenTopic topic, SourceView source) {
        return Uni.combine()
                .all()
                .unis(progress.of(topic, documentIds(List.of(source))), account(topic, source))
                .with((known, account) -> source.with(known.get(source.id())).with(account.orElse(null)));
    }

    private Uni<Optional<AccountView>> account(OpenTopic topic, SourceView source) {
        return accounts.of(topic, new SourceText(source.id(), Objects.requireNonNull(source.text())));
    }

    private Uni<StoredSource> required(OpenTopic topic, String sourceId) {
        return sources.find(topic.scoped(sourceId))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("source")));
    }

    private Uni<StoredSource> undeleted(OpenTopic topic, String sourceId) {
        return required(topic, sourceId).invoke(source -> {
            if (source.isDeleted()) {
                throw ProblemException.notFound("source");
            }
        });
    }

    /** A source with what it is called; fails as not found if there is none. */
    public Uni<TitledText> read(OpenTopic topic, String sourceId) {
        return undeleted(topic, sourceId)
                .map(source -> new TitledText(
                        new SourceText(sourceId, source.text(topic)), source.kind(), source.title(topic)));
    }

    /** A source with what it is called. */
    public record TitledText(
            SourceText source, SourceKind kind, @Nullable String title) {}

    /** Those of the sources that are there and no earlier texts of documents, by their ids. */
    public Uni<Map<String, Named>> current(OpenTopic topic, Collection<String> sourceIds) {
        return sources.headers(sourceIds.stream().map(topic::scoped).toList())
                .chain(headers -> progress.of(topic, documentsOf(headers))
                        .map(stages -> headers.stream()
                                .filter(source ->
                                        source.documentId() == null || stages.containsKey(topic.local(source.id())))
                                .collect(toMap(
                                        source -> topic.local(source.id()),
                                        source -> named(topic, source, Map.of())))));
    }

    private static Set<String> documentsOf(Collection<SourceHeader> sources) {
        return sources.stream()
                .flatMap(source -> Stream.ofNullable(source.documentId()))
                .collect(toSet());
    }
}
