package io.mimiq.usage.call;

import io.mimiq.usage.total.RunningTotal;
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
 * A person's calls of one UTC day, added up. Reports read these, so that their effort grows with the days, not with the
 * calls.
 *
 * @param day such as {@code 2026-03-04}
 * @param sums one for each combination that occurred
 * @param settling calls that the sums include but that are not stored yet
 */
@MongoEntity(collection = "days")
record Day(@BsonId String id, long revision, String userId, String day, List<Sum> sums, List<String> settling)
        implements RunningTotal<Day> {

    /**
     * The totals of calls of one kind.
     *
     * @param topicId absent if the calls were about no topic, or about one that was deleted
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
        Stream<Sum> more = calls.stream()
                .map(call -> new Sum(call.topicId(), call.model(), call.operation(), Totals.of(call.figures())));
        return new Day(
                id,
                revision,
                userId,
                day,
                merged(Stream.concat(sums.stream(), more)),
                Stream.concat(settling.stream(), calls.stream().map(Call::id)).toList());
    }

    /** Goes on counting the topic's calls, as calls about no topic. */
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
