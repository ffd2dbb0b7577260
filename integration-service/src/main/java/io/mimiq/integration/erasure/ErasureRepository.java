package io.mimiq.integration.erasure;

import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ErasureRepository implements ReactivePanacheMongoRepositoryBase<ErasureDocument, String> {

    /** Keeps the first acknowledgement of an erasure: a repeated one would count nothing. */
    Uni<Void> insertOnce(ErasureDocument document) {
        return mongoCollection()
                .insertOne(document)
                .replaceWithVoid()
                .onFailure(DuplicateKeys::is)
                .recoverWithNull();
    }
}
