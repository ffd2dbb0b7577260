package io.mimiq.auth.session;

import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A network that somebody has signed in to an account from.
 *
 * @param id keyed hash of the account's address and the network
 */
@MongoEntity(collection = "known-networks")
record KnownNetworkDocument(@BsonId String id, String userId, Instant lastUsedAt) implements Stored {}
