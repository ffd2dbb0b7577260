package io.mimiq.knowledge.search;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.MUST_NOT;

import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a search is limited to.
 *
 * @param kinds all if there are none
 * @param status of statements; without one, those that stand and everything that is no statement
 * @param from when it was first said, or came in, at the earliest
 * @param until the same, before this instant
 */
record Filter(
        Set<HitKind> kinds,
        @Nullable StatementStatus status,
        @Nullable Instant from,
        @Nullable Instant until) {

    Query limit(Query query) {
        BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, MUST);
        if (!kinds.isEmpty()) {
            limited.add(Queries.kinds(kinds), FILTER);
        }
        if (status != null) {
            limited.add(Queries.kinds(Set.of(HitKind.STATEMENT)), FILTER);
            limited.add(Queries.status(status), FILTER);
        } else {
            limited.add(Queries.status(StatementStatus.SUPERSEDED), MUST_NOT);
            limited.add(Queries.status(StatementStatus.RETRACTED), MUST_NOT);
        }
        if (from != null || until != null) {
            long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
            long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
            limited.add(LongPoint.newRangeQuery(Fields.AT, first, last), FILTER);
        }
        return limited.build();
    }
}
