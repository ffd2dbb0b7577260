package io.mimiq.usage.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.usage.erasure.Erasable;
import io.mimiq.usage.erasure.Target;
import io.mimiq.usage.revision.Revisions;
import io.mimiq.usage.revision.Revisions.Change;
import io.mimiq.usage.tally.CountedCalls;
import io.mimiq.usage.tally.Tallies;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;

/** The daily totals: counted, read and erased. */
@Singleton
class Days extends Tallies<Day, Call> implements Erasable {

    @ApplicationScoped
    static class Repository implements ReactivePanacheMongoRepositoryBase<Day, String>, CollectionIndexes {

        @Override
        public String collection() {
            return Day.COLLECTION;
        }

        @Override
        public List<IndexModel> indexes() {
            return List.of(
                    new IndexModel(Indexes.ascending("userId", "day")),
                    new IndexModel(Indexes.ascending("sums.topicId")));
        }
    }

    private final Repository days;

    Days(Repository days, CountedCalls stored) {
        super(stored);
        this.days = days;
    }

    @Override
    protected ReactiveMongoCollection<Day> documents() {
        return days.mongoCollection();
    }

    @Override
    protected Day none(Call call) {
        return Day.none(call.userId(), call.day());
    }

    @Override
    protected Day count(Day day, List<Call> calls) {
        return day.count(calls);
    }

    Uni<List<Day>> between(String userId, LocalDate from, LocalDate to) {
        Bson asked = and(eq("userId", userId), gte("day", from.toString()), lte("day", to.toString()));
        return documents().find(asked).collect().asList();
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public Uni<Long> count(Target target) {
        return documents().countDocuments(of(target));
    }

    @Override
    public Uni<Void> erase(Target target) {
        return target.isAccount()
                ? documents().deleteMany(of(target)).replaceWithVoid()
                : Revisions.again(() -> forgetTopic(target));
    }

    private Uni<Void> forgetTopic(Target topic) {
        return documents()
                .find(of(topic))
                .map(day -> new Change<>(
                        day.id(),
                        day.revision(),
                        day.forget(String.valueOf(topic.topicId())).atRevision(day.revision() + 1)))
                .collect()
                .asList()
                .chain(changes -> Revisions.replaceAll(documents(), changes));
    }

    private static Bson of(Target target) {
        Bson own = eq("userId", target.userId());
        return target.isAccount() ? own : and(eq("sums.topicId", target.topicId()), own);
    }
}
