package io.mimiq.auth.key;

import static com.mongodb.client.model.Filters.in;

import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stores the keys that sign tokens. Several replicas share them: whoever inserts a generation first has made it. */
@Singleton
class SigningKeyCollection extends StoredCollection<SigningKeyDocument> {
    private static final Logger LOG = Logger.getLogger(SigningKeyCollection.class);
    private static final String COLLECTION = "signing-keys";
    private static final String PRIVATE_KEY = "privateKey";
    private static final String ALGORITHM = "RSA";
    private static final int KEY_BITS = 2048;

    private final KeyRing keys;
    private final KeyScope scope;

    SigningKeyCollection(Storage storage, KeyRing keys, @ConfigProperty(name = "mimiq.service.name") String service) {
        super(
                storage,
                Declaration.of(SigningKeyDocument.class)
                        .encrypted(key -> KeyScope.service(service), PRIVATE_KEY)
                        .plain("modulus", "publicExponent")
                        .erased(Erasure.none("the service's own keys")));
        this.keys = keys;
        this.scope = KeyScope.service(service);
    }

    Uni<List<SigningKey>> all() {
        return sealer().chain(sealer -> listAll()
                .map(documents -> documents.stream()
                        .map(document -> open(document, sealer))
                        .toList()));
    }

    /** Makes a key, unless another replica has made this generation. */
    Uni<Void> make(int generation, Instant activeFrom) {
        return Uni.createFrom()
                .item(SigningKeyCollection::generate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(pair -> sealer().map(sealer -> seal(generation, pair, activeFrom, sealer)))
                .chain(document -> insert(document).invoke(made -> {
                    if (made) {
                        LOG.infof("Signing key %s signs from %s", document.keyId(), activeFrom);
                    }
                }))
                .replaceWithVoid();
    }

    Uni<Void> remove(List<SigningKey> retired) {
        List<String> ids =
                retired.stream().map(key -> String.valueOf(key.generation())).toList();
        return ids.isEmpty() ? Uni.createFrom().voidItem() : delete(in(ID, ids)).replaceWithVoid();
    }

    private Uni<Sealer> sealer() {
        return keys.create(scope).map(Sealer::new);
    }

    private static SigningKeyDocument seal(int generation, KeyPair pair, Instant activeFrom, Sealer sealer) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        String id = String.valueOf(generation);
        return new SigningKeyDocument(
                id,
                UUID.randomUUID().toString(),
                key.getModulus().toByteArray(),
                key.getPublicExponent().toByteArray(),
                sealer.sealBytes(COLLECTION, id, PRIVATE_KEY, pair.getPrivate().getEncoded()),
                activeFrom);
    }

    private static SigningKey open(SigningKeyDocument document, Sealer sealer) {
        try {
            byte[] encoded = sealer.openBytes(COLLECTION, document.id(), PRIVATE_KEY, document.privateKey());
            return new SigningKey(
                    Integer.parseInt(document.id()),
                    document.keyId(),
                    new BigInteger(document.modulus()),
                    new BigInteger(document.publicExponent()),
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                    document.activeFrom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing key " + document.keyId() + " cannot be read", e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
