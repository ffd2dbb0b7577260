package io.mimiq.usage.call;

import io.mimiq.usage.tally.Tally;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's calls of one UTC day, added up: reports read these, so that they cost what the days are and not what the
 * calls are.
 *
 * @param day as in {@code 2026-03-04}
 * @param sums one for each combination that occurred
 * @param settling calls that are in the sums but not stored yet
 */
@MongoEntity(collection = Day.COLLECTION)
record Day(@BsonId String id, long revision, String userId, String day, List<Sum> sums, List<String> settling)
        implements Tally<Day> {

    static final String COLLECTION = "days";

    /**
     * The totals of calls alike.
     *
     * @param topicId absent for calls about no topic, or about one that was deleted
     */
    record Sum(@Nullable String topicId, String model, String operation, Totals totals) {}

    private record Kind(@Nullable String topicId, String model, String operation) {}

    static String id(String userId, String day) {
        return userId + " " + day;
    }

    static Day none(String userId, String day) {
        return new Day(id(userId, day), 0, userId, day, List.of(), List.of());
    }

    Day count(List<Call> calls) {
        Stream<Sum> more =
                calls.stream().map(call -> new Sum(call.topicId(), call.model(), call.operation(), Totals.of(call)));
        return new Day(
                id,
                revision,
                userId,
                day,
                merged(Stream.concat(sums.stream(), more)),
                Stream.concat(settling.stream(), calls.stream().map(Call::id)).toList());
    }

    /** The topic's calls stay counted, as calls about no topic. */
    Day forget(String topicId) {
        Stream<Sum> forgotten = sums.stream()
                .map(sum -> Objects.equals(sum.topicId, topicId)
                        ? new Sum(null, sum.model, sum.operation, sum.totals)
                        : sum);
        return new Day(id, revision, userId, day, merged(forgotten), settling);
    }

    @Override
    public Day settled(Set<String> callIds) {
        List<String> others =
                settling.stream().filter(callId -> !callIds.contains(callId)).toList();
        return new Day(id, revision, userId, day, sums, others);
    }

    @Override
    public Day atRevision(long next) {
        return new Day(id, next, userId, day, sums, settling);
    }

    private static List<Sum> merged(Stream<Sum> sums) {
        Map<Kind, Totals> merged = new LinkedHashMap<>();
        sums.forEach(sum -> merged.merge(new Kind(sum.topicId, sum.model, sum.operation), sum.totals, Totals::plus));
        return merged.entrySet().stream()
                .map(sum -> new Sum(sum.getKey().topicId, sum.getKey().model, sum.getKey().operation, sum.getValue()))
                .toList();
    }
}
