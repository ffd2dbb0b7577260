package io.mimiq.auth.key;

import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A key as it is stored.
 *
 * @param id generation, counted from 1: its uniqueness lets one of several replicas make the next key
 * @param keyId {@code kid} in tokens and in the JWKS
 * @param modulus of the public key, big-endian
 * @param publicExponent big-endian
 * @param privateKey PKCS#8
 * @param activeFrom when it begins to sign
 */
@MongoEntity(collection = "signing-keys")
record SigningKeyDocument(
        @BsonId String id, String keyId, byte[] modulus, byte[] publicExponent, byte[] privateKey, Instant activeFrom)
        implements Stored {}
