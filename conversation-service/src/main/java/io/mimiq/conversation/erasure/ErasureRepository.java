package io.mimiq.conversation.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

@ApplicationScoped
class ErasureRepository implements ReactivePanacheMongoRepositoryBase<ErasureDocument, String> {

    Uni<Boolean> isCompleted(String id) {
        return count(and(eq("_id", id), exists("completedAt"))).map(found -> found > 0);
    }

    /** Adds to what was erased; an erasure that breaks off and begins again counts everything once. */
    Uni<ErasureDocument> add(String id, Map<String, Long> counts) {
        List<Bson> updates = new ArrayList<>();
        counts.forEach((kind, count) -> updates.add(inc("counts." + kind, count)));
        return mongoCollection()
                .findOneAndUpdate(
                        eq("_id", id),
                        combine(updates),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    }

    Uni<Void> complete(String id, Instant at, PendingEvent event) {
        return mongoCollection()
                .updateOne(eq("_id", id), combine(set("completedAt", at), Outbox.append(List.of(event))))
                .replaceWithVoid();
    }
}
