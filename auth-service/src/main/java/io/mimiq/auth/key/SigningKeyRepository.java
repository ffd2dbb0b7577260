package io.mimiq.auth.key;

import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SigningKeyRepository implements ReactivePanacheMongoRepositoryBase<SigningKeyDocument, String> {}
