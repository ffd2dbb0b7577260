package io.mimiq.platform.events;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;

/** A bean whose collection may have documents with an outbox: the sweeper publishes what their requests left behind. */
public interface OutboxCollection {
    /** What the sweeper looks for, in the order in which it publishes. */
    IndexModel INDEX = new IndexModel(Indexes.ascending(Outbox.OLDEST));

    /** The collection's name. */
    String collection();

    /** Whether its documents have an outbox. */
    boolean hasOutbox();
}
