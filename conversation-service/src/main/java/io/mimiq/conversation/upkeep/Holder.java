package io.mimiq.conversation.upkeep;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import io.mimiq.platform.web.Ids;
import jakarta.inject.Singleton;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * This process as the holder of leases. Where a deployment says which replica a process is, and that no other is the same at
 * the same time, a process that starts takes over at once what the one before it left; otherwise the leases run out first.
 */
@Singleton
public class Holder {

    private static final String REPLICA = "replica";
    private static final String RUN = "run";

    private final @Nullable String replica;
    private final @Nullable String run;

    Holder(LeaseConfig config) {
        replica = config.replica().orElse(null);
        run = replica == null ? null : Ids.newId();
    }

    public @Nullable String replica() {
        return replica;
    }

    /** Another one at each start. */
    public @Nullable String run() {
        return run;
    }

    /** Marks a document as this process's. */
    public Bson mark() {
        return Updates.combine(Updates.set(REPLICA, replica), Updates.set(RUN, run));
    }

    /** What nobody works on: its lease has ended, or an earlier run of this replica held it. */
    public Bson abandoned(Bson leaseEnded) {
        return replica == null ? leaseEnded : or(leaseEnded, and(eq(REPLICA, replica), ne(RUN, run)));
    }
}
