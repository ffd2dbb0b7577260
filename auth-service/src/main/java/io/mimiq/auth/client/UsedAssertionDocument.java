package io.mimiq.auth.client;

import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Remembers that an assertion was used, until it has expired anyway.
 *
 * @param id hash of the client's id and the assertion's
 */
@MongoEntity(collection = "used-assertions")
record UsedAssertionDocument(@BsonId String id, Instant expiresAt) implements Stored {}
