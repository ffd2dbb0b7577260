package io.mimiq.auth.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores accounts encrypted; a change is one compare-and-set on the revision, with its event in the same write. */
@ApplicationScoped
public class AccountRepository
        implements ReactivePanacheMongoRepositoryBase<AccountDocument, String>, CollectionIndexes {
    private static final Logger LOG = Logger.getLogger(AccountRepository.class);
    private static final String COLLECTION = "accounts";
    private final KeyRing keyRing;
    private final Outbox outbox;

    AccountRepository(KeyRing keyRing, Outbox outbox) {
        this.keyRing = keyRing;
        this.outbox = outbox;
    }

    /** False when the id or the e-mail is taken; nothing is stored then. */
    Uni<Boolean> insert(Account account, PendingEvent event) {
        return emailIndex(account.email())
                .chain(index -> cipher(account.id()).map(cipher -> seal(account, index, cipher, event)))
                .chain(this::persist)
                .invoke(stored -> relayInBackground(stored.id()))
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    public Uni<Optional<Account>> byId(String id) {
        return find("_id", id).<AccountDocument>firstResult().chain(this::open);
    }

    public Uni<Optional<Account>> byEmail(EmailAddress email) {
        return emailIndex(email)
                .chain(index -> find("emailIndex", index).<AccountDocument>firstResult())
                .chain(this::open);
    }

    /** The key under which attempts for an address are counted: it exists whether or not there is an account. */
    public Uni<String> emailIndex(EmailAddress email) {
        return keyRing.blindIndex("account e-mail").map((BlindIndex index) -> index.of(email.reveal()));
    }

    /** False when the account was changed since it was read. */
    Uni<Boolean> setPasswordHash(Account account, byte[] hash, PendingEvent event) {
        return cipher(account.id())
                .chain(cipher -> change(
                        account,
                        set("passwordHash", cipher.encrypt(field(account.id(), "passwordHash"), hash)),
                        event));
    }

    /** Empty when the account was changed since it was read; fails with a duplicate key when the e-mail is taken. */
    Uni<Boolean> setEmail(Account account, EmailAddress email, PendingEvent event) {
        return emailIndex(email)
                .chain(index -> cipher(account.id())
                        .chain(cipher -> change(
                                account,
                                combine(
                                        set("emailIndex", index),
                                        set("email", cipher.encryptText(field(account.id(), "email"), email.reveal()))),
                                event)));
    }

    /** Adds an event to the account's outbox; the caller does not wait, so time does not tell that there is an account. */
    public void recordInBackground(String accountId, PendingEvent event) {
        mongoCollection()
                .updateOne(eq("_id", accountId), Outbox.append(List.of(event)))
                .chain(() -> outbox.relay(COLLECTION, accountId))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf("event %s is lost: %s", event.id(), failure));
    }

    /** It never fails: what Kafka does not take now is sent later. */
    private void relayInBackground(String accountId) {
        outbox.relay(COLLECTION, accountId)
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf("relay of account %s: %s", accountId, failure));
    }

    private Uni<Boolean> change(Account account, Bson update, PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", account.id()), eq("revision", account.revision())),
                        combine(update, inc("revision", 1), Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1)
                .call(() -> outbox.relay(COLLECTION, account.id()));
    }

    private Uni<FieldCipher> cipher(String accountId) {
        return keyRing.create(KeyScope.of("user", accountId));
    }

    private static AccountDocument seal(Account account, String emailIndex, FieldCipher cipher, PendingEvent event) {
        String id = account.id();
        return new AccountDocument(
                id,
                emailIndex,
                cipher.encryptText(field(id, "email"), account.email().reveal()),
                cipher.encrypt(field(id, "passwordHash"), account.passwordHash()),
                cipher.encryptText(field(id, "birthDate"), account.birthDate().toString()),
                account.policyVersion(),
                account.createdAt(),
                account.revision(),
                List.of(event),
                event.at());
    }

    private Uni<Optional<Account>> open(@Nullable AccountDocument document) {
        return document == null
                ? Uni.createFrom().item(Optional.empty())
                : keyRing.open(KeyScope.of("user", document.id())).map(cipher -> Optional.of(open(document, cipher)));
    }

    private static Account open(AccountDocument document, FieldCipher cipher) {
        String id = document.id();
        return new Account(
                id,
                EmailAddress.parse(cipher.decryptText(field(id, "email"), document.email()))
                        .orElseThrow(),
                cipher.decrypt(field(id, "passwordHash"), document.passwordHash()),
                LocalDate.parse(cipher.decryptText(field(id, "birthDate"), document.birthDate())),
                document.policyVersion(),
                document.createdAt(),
                document.revision());
    }

    private static Field field(String id, String name) {
        return new Field(COLLECTION, id, name);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("emailIndex"), new IndexOptions().unique(true)));
    }
}
