package io.mimiq.knowledge.search;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.search.Lookup.Scored;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What a person searches for in one or all of their topics. */
@Singleton
class Searching {

    private static final int MOST_TOPICS = 100;
    private static final int AT_ONCE = 4;
    /** Nobody turns so many pages; each hit before a page is looked up for it. */
    private static final int MOST_HITS = 1_000;

    private static final String RANK = "rank";

    private final TopicAccess topics;
    private final TopicIndexes indexes;
    private final Computing computing;

    Searching(TopicAccess topics, TopicIndexes indexes, Computing computing) {
        this.topics = topics;
        this.indexes = indexes;
        this.computing = computing;
    }

    private record Hit(OpenTopic topic, Scored found) {}

    Uni<Page<HitView>> inTopic(String userId, String topicId, String query, Filter filter, PageRequest page) {
        return topics.open(userId, topicId).chain(topic -> search(List.of(topic), query, filter, page));
    }

    Uni<Page<HitView>> everywhere(String userId, String query, Filter filter, PageRequest page) {
        return topics.openNewest(userId, MOST_TOPICS).chain(opened -> search(opened, query, filter, page));
    }

    private Uni<Page<HitView>> search(List<OpenTopic> opened, String query, Filter filter, PageRequest page) {
        return computing.compute(() -> Terms.of(query)).chain(terms -> search(opened, terms, filter, page));
    }

    /** What has all that is wanted; if there is nothing, what has some of it. */
    private Uni<Page<HitView>> search(List<OpenTopic> opened, Terms terms, Filter filter, PageRequest page) {
        int from = from(page);
        return terms.isEmpty()
                ? Uni.createFrom().item(new Page<>(List.of(), null))
                : hits(opened, filter.limit(Queries.all(terms)), from + page.fetch())
                        .chain(hits -> hits.isEmpty()
                                ? hits(opened, filter.limit(Queries.some(terms)), from + page.fetch())
                                : Uni.createFrom().item(hits))
                        .chain(hits -> computing.compute(() -> page(hits, terms, from, page.limit())));
    }

    private static int from(PageRequest page) {
        Cursor after = page.after();
        long from = after == null ? 0 : after.at().toEpochMilli();
        if (from < 0 || from > MOST_HITS) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The cursor is invalid.");
        }
        return (int) from;
    }

    private Uni<List<Hit>> hits(List<OpenTopic> opened, Query query, int most) {
        return Multi.createFrom()
                .iterable(opened)
                .onItem()
                .transformToUni(topic -> hits(topic, query, most))
                .merge(AT_ONCE)
                .onItem()
                .<Hit>disjoint()
                .collect()
                .asList()
                .map(hits -> hits.stream()
                        .sorted(Comparator.comparingDouble(
                                (Hit hit) -> -hit.found().score()))
                        .toList());
    }

    private Uni<List<Hit>> hits(OpenTopic topic, Query query, int most) {
        return indexes.current(topic)
                .chain(index -> computing.compute(() -> Lookup.best(index, query, most).stream()
                        .map(found -> new Hit(topic, found))
                        .toList()));
    }

    private static Page<HitView> page(List<Hit> hits, Terms terms, int from, int limit) {
        int to = Math.min(hits.size(), from + limit);
        Function<Hit, HitView> view = hit -> HitView.of(hit.topic(), hit.found().entry(), terms);
        List<HitView> items =
                hits.subList(Math.min(from, to), to).stream().map(view).toList();
        return new Page<>(items, to < hits.size() ? next(to) : null);
    }

    private static @Nullable String next(int from) {
        return from > MOST_HITS ? null : new Cursor(Instant.ofEpochMilli(from), RANK).encode();
    }
}
