package io.mimiq.auth.account;

import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Remembers that an invitation was used, until it has expired anyway.
 *
 * @param id hash of its code
 */
@MongoEntity(collection = "used-invitations")
record UsedInvitationDocument(@BsonId String id, Instant expiresAt) implements Stored {}
