package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.web.Ids;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This process as a holder of claims. If the deployment names its replicas, and no two processes at a time have the
 * same name, a process that starts takes over at once what the one before it held; otherwise the claims expire first.
 */
@Singleton
public final class Replica {
    private static final String NAME = "replica";
    private static final String RUN = "run";

    private final @Nullable String name;
    private final @Nullable String run;

    Replica(@ConfigProperty(name = "mimiq.replica") Optional<String> name) {
        this.name = name.orElse(null);
        this.run = name.isEmpty() ? null : Ids.newId();
    }

    /** The replica's name, for the field {@code replica}. */
    public @Nullable String name() {
        return name;
    }

    /** Differs at each start, for the field {@code run}. */
    public @Nullable String run() {
        return run;
    }

    /** Marks a document as held by this process. */
    Bson mark() {
        return combine(set(NAME, name), set(RUN, run));
    }

    /** What nobody holds: its claim has expired, or an earlier run of this replica held it. */
    Bson abandoned(String field, Bson expired) {
        return name == null ? expired : or(expired, and(exists(field), eq(NAME, name), ne(RUN, run)));
    }
}
