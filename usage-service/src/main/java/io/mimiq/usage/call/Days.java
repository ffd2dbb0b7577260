package io.mimiq.usage.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static java.util.stream.Collectors.counting;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.mimiq.usage.total.CountedCalls;
import io.mimiq.usage.total.RunningTotals;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The daily totals. They outlive a topic without its id, and are deleted with the account. */
@Singleton
class Days extends RunningTotals<Day, Call> {
    Days(Storage storage, CountedCalls stored) {
        super(
                storage,
                Declaration.of(Day.class)
                        .index(ascending("userId", "day"))
                        .index(ascending("sums.topicId"))
                        .plain("day", "sums.model", "sums.operation", "settling")
                        .erased(Erasure.ofAccount("userId")),
                stored);
    }

    @Override
    protected Day none(Call call) {
        return Day.none(call.userId(), call.day());
    }

    @Override
    protected Day plus(Day day, List<Call> calls) {
        return day.count(calls);
    }

    Uni<List<Day>> between(String userId, LocalDate from, LocalDate to) {
        return list(and(eq("userId", userId), gte("day", from.toString()), lte("day", to.toString())));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return target.isAccount()
                ? super.erase(target)
                : forgetTopic(target.userId(), Objects.requireNonNull(target.topicId()));
    }

    private Uni<Long> forgetTopic(String userId, String topicId) {
        Bson ofTopic = and(eq("sums.topicId", topicId), eq("userId", userId));
        return mongoCollection()
                .find(ofTopic)
                .map(Day::id)
                .collect()
                .asList()
                .onItem()
                .<String>disjoint()
                .onItem()
                .transformToUniAndConcatenate(id -> again(() -> forgetTopic(and(eq(ID, id), ofTopic), topicId)))
                .select()
                .where(Optional::isPresent)
                .collect()
                .with(counting());
    }

    /** Empty if there is nothing to forget any more. */
    private Uni<Optional<Day>> forgetTopic(Bson filter, String topicId) {
        return first(filter)
                .chain(found -> found.map(day -> replace(day.forget(topicId)).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
