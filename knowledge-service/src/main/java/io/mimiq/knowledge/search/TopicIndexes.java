package io.mimiq.knowledge.search;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.search.Contents.Inventory;
import io.mimiq.knowledge.search.Contents.Page;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The indexes of topics: decrypted while they are used, brought up to date when they are, and stored with what is new. Of
 * two replicas that change one at the same time, one starts again from what the other has stored.
 */
@Singleton
class TopicIndexes {

    private static final int ATTEMPTS = 3;

    private final Contents contents;
    private final Segments segments;
    private final Computing computing;
    private final OpenedIndexes opened;
    private final KeyedLocks locks = new KeyedLocks();

    TopicIndexes(Contents contents, Segments segments, Computing computing, OpenedIndexes opened) {
        this.contents = contents;
        this.segments = segments;
        this.computing = computing;
        this.opened = opened;
    }

    /** What is new in an index's topic. */
    private record Changes(boolean isRebuilt, boolean isPage, List<String> sources, Inventory inventory) {

        boolean isNone() {
            return !isRebuilt && !isPage && sources.isEmpty();
        }
    }

    /** The index of a topic with everything that is stored by now. */
    Uni<TopicIndex> current(OpenTopic topic) {
        return locks.hold(topic.id(), () -> current(topic, ATTEMPTS));
    }

    private Uni<TopicIndex> current(OpenTopic topic, int attempts) {
        if (attempts == 0) {
            return Uni.createFrom()
                    .failure(() -> new ProblemException(CommonError.UNAVAILABLE, "The topic is changing. Try again."));
        }
        return Uni.combine()
                .all()
                .unis(segments.current(topic).chain(stored -> open(topic, stored)), contents.inventory(topic))
                .asTuple()
                .chain(both -> update(topic, both.getItem1(), both.getItem2()))
                .chain(index ->
                        index.map(done -> Uni.createFrom().item(done)).orElseGet(() -> current(topic, attempts - 1)));
    }

    private Uni<TopicIndex> open(OpenTopic topic, IndexDocument stored) {
        return opened.find(topic.id())
                .filter(index -> index.stored().revision() == stored.revision())
                .map(index -> Uni.createFrom().item(index))
                .orElseGet(() -> segments.load(topic, stored)
                        .chain(found -> computing.compute(() -> open(stored, found)))
                        .invoke(index -> opened.keep(topic.id(), index)));
    }

    /** One that a release of before wrote may be unreadable: it is made anew. */
    private static TopicIndex open(IndexDocument stored, Optional<ByteBuffersDirectory> found) throws IOException {
        if (found.isEmpty() || stored.files().isEmpty()) {
            return TopicIndex.empty(stored);
        }
        try {
            TopicIndex index = TopicIndex.open(stored, found.get());
            return index.isOfThisEdition() ? index : TopicIndex.empty(stored);
        } catch (IOException | IllegalArgumentException e) {
            return TopicIndex.empty(stored);
        }
    }

    private Uni<Optional<TopicIndex>> update(OpenTopic topic, TopicIndex index, Inventory inventory) {
        return computing
                .compute(() -> changes(topic, index, inventory))
                .chain(changes ->
                        changes.isNone() ? Uni.createFrom().item(Optional.of(index)) : update(topic, index, changes));
    }

    /** A source that is gone takes its words along: what only marks them as deleted would keep them. */
    private static Changes changes(OpenTopic topic, TopicIndex index, Inventory inventory) throws IOException {
        Map<String, Integer> indexed = index.parts();
        boolean isRebuilt = !inventory.sources().keySet().containsAll(indexed.keySet());
        List<String> sources = inventory.sources().keySet().stream()
                .filter(id -> isRebuilt
                        || !Objects.equals(indexed.get(id), inventory.parts().get(id)))
                .toList();
        boolean isPage = isRebuilt
                || index.version() != inventory.version()
                || !index.title().equals(topic.title());
        return new Changes(isRebuilt, isPage, sources, inventory);
    }

    private Uni<Optional<TopicIndex>> update(OpenTopic topic, TopicIndex index, Changes changes) {
        opened.forget(topic.id());
        return computing
                .compute(() -> changes.isRebuilt() ? TopicIndex.empty(index.stored()) : index)
                .chain(base -> computing
                        .compute(() -> new Update(base))
                        .chain(update ->
                                write(topic, base, update, changes).onFailure().invoke(update::abandon)))
                .chain(base -> segments.store(topic, base.stored(), base.directory())
                        .chain(stored -> reopen(topic, base, stored)));
    }

    private Uni<TopicIndex> write(OpenTopic topic, TopicIndex base, Update update, Changes changes) {
        return Multi.createFrom()
                .iterable(changes.sources())
                .onItem()
                .transformToUniAndConcatenate(id -> write(topic, update, id, changes.inventory()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> changes.isPage()
                        ? contents.page(topic, base.version()).chain(page -> write(topic, update, page))
                        : computing.compute(() -> update.commit(base.version(), base.title())));
    }

    private Uni<Void> write(OpenTopic topic, Update update, String id, Inventory inventory) {
        Named source = Objects.requireNonNull(inventory.sources().get(id));
        int parts = Objects.requireNonNullElse(inventory.parts().get(id), 0);
        Entry itself = Entry.source(id, Objects.requireNonNullElse(source.title(), ""), source.at());
        return contents.source(topic, id, source)
                .chain(units -> computing.compute(() -> update.source(itself, parts, units)))
                .replaceWithVoid();
    }

    private Uni<TopicIndex> write(OpenTopic topic, Update update, Page page) {
        return computing.compute(
                () -> update.page(page.standing()).former(page.former()).commit(page.version(), topic.title()));
    }

    private Uni<Optional<TopicIndex>> reopen(OpenTopic topic, TopicIndex written, Optional<IndexDocument> stored) {
        return stored.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : computing
                        .compute(() -> TopicIndex.open(stored.get(), written.directory()))
                        .invoke(index -> opened.keep(topic.id(), index))
                        .map(Optional::of);
    }
}
