package io.mimiq.auth.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

/** Stores accounts. A change is one compare-and-set on the revision, with its event in the same write. */
@Singleton
public class Accounts extends StoredCollection<AccountDocument> {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final String COLLECTION = "accounts";
    private static final String EMAIL_INDEX = "emailIndex";
    private static final String EMAIL = "email";
    private static final String PASSWORD_HASH = "passwordHash";
    private static final String BIRTH_DATE = "birthDate";
    private static final String REVISION = "revision";
    private static final String CREDENTIAL = "credential";

    private final KeyRing keys;

    Accounts(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(AccountDocument.class)
                        .uniqueIndex(ascending(EMAIL_INDEX))
                        .encrypted(AccountDocument::scope, EMAIL, PASSWORD_HASH, BIRTH_DATE)
                        .plain("policyVersion")
                        .erased(Erasure.ofAccount(ID)));
        this.keys = keys;
    }

    /**
     * Stores nothing if the id or the address is taken. Nobody is told, and time does not tell either: both cases ask
     * the store the same questions, and the event of a new account is published in the background.
     */
    Uni<Void> add(Account account, PendingEvent event) {
        return emailIndex(account.email())
                .chain(index -> sealer(account.id()).map(sealer -> seal(account, index, sealer, event)))
                .chain(document -> unfolded(account.email())
                        .chain(known -> known.isPresent() ? Uni.createFrom().item(false) : insert(document))
                        .call(stored -> stored ? Uni.createFrom().voidItem() : keys.requireAlive(document.scope())))
                .invoke(stored -> {
                    if (stored) {
                        inBackground(relay(account.id()), event);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Optional<Account>> byId(String id) {
        return first(eq(ID, id)).chain(this::open);
    }

    public Uni<Optional<Account>> byEmail(EmailAddress email) {
        return unfolded(email)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found)
                        : emailIndex(email).chain(index -> first(eq(EMAIL_INDEX, index))))
                .chain(this::open);
    }

    /** How often the password was changed; empty if there is no such account. */
    public Uni<Optional<Integer>> credential(String id) {
        return first(eq(ID, id)).map(found -> found.map(AccountDocument::generation));
    }

    /** The key under which attempts for an address are counted. Exists whether or not there is an account. */
    public Uni<String> emailIndex(EmailAddress email) {
        return index(email.folded());
    }

    /** An account made before addresses were folded. Only addresses that folding changes can have one. */
    private Uni<Optional<AccountDocument>> unfolded(EmailAddress email) {
        return email.folded().equals(email.reveal())
                ? Uni.createFrom().item(Optional.empty())
                : index(email.reveal()).chain(index -> first(eq(EMAIL_INDEX, index)));
    }

    private Uni<String> index(String address) {
        return keys.blindIndex("account e-mail").map(index -> index.of(address));
    }

    /** Returns false if the account has changed since it was read. */
    Uni<Boolean> setPasswordHash(Account account, byte[] hash, PendingEvent event) {
        return sealer(account.id())
                .map(sealer -> sealer.sealBytes(COLLECTION, account.id(), PASSWORD_HASH, hash))
                .chain(encrypted -> change(account, combine(set(PASSWORD_HASH, encrypted), inc(CREDENTIAL, 1)), event));
    }

    /** Returns false if the account has changed since it was read; fails with a duplicate key if the e-mail is taken. */
    Uni<Boolean> setEmail(Account account, EmailAddress email, PendingEvent event) {
        return emailIndex(email)
                .chain(index -> sealer(account.id())
                        .map(sealer -> sealer.sealText(COLLECTION, account.id(), EMAIL, email.reveal()))
                        .chain(encrypted ->
                                change(account, combine(set(EMAIL_INDEX, index), set(EMAIL, encrypted)), event)));
    }

    /** Gives the address free and ends all sessions, so that nobody signs in to an account that is being erased. */
    public Uni<Void> retire(String id) {
        return update(eq(ID, id), combine(set(EMAIL_INDEX, id), inc(CREDENTIAL, 1), inc(REVISION, 1)))
                .replaceWithVoid();
    }

    /** Adds an event to the account's outbox. */
    public Uni<Void> record(String accountId, PendingEvent event) {
        return update(eq(ID, accountId), Outbox.append(List.of(event))).chain(() -> relay(accountId));
    }

    /** The same; nobody waits for it, so that time does not tell that there is an account. */
    public void recordInBackground(String accountId, PendingEvent event) {
        inBackground(record(accountId, event), event);
    }

    private static void inBackground(Uni<Void> work, PendingEvent event) {
        work.subscribe().with(done -> {}, failure -> LOG.errorf("Event %s is not recorded: %s", event.id(), failure));
    }

    private Uni<Boolean> change(Account account, Bson change, PendingEvent event) {
        return update(
                        and(eq(ID, account.id()), eq(REVISION, account.revision())),
                        combine(change, inc(REVISION, 1), Outbox.append(List.of(event))))
                .call(() -> relay(account.id()));
    }

    private Uni<Sealer> sealer(String accountId) {
        return keys.create(KeyScope.user(accountId)).map(Sealer::new);
    }

    private static AccountDocument seal(Account account, String emailIndex, Sealer sealer, PendingEvent event) {
        String id = account.id();
        return new AccountDocument(
                id,
                emailIndex,
                sealer.sealText(COLLECTION, id, EMAIL, account.email().reveal()),
                sealer.sealBytes(COLLECTION, id, PASSWORD_HASH, account.passwordHash()),
                sealer.sealText(COLLECTION, id, BIRTH_DATE, account.birthDate().toString()),
                account.policyVersion(),
                account.createdAt(),
                account.revision(),
                null,
                List.of(event),
                event.at());
    }

    /** An account whose key was destroyed is gone, though its document may still be there. */
    private Uni<Optional<Account>> open(Optional<AccountDocument> found) {
        return found.map(document -> keys.open(document.scope())
                        .map(Sealer::new)
                        .map(sealer -> Optional.of(open(document, sealer)))
                        .onFailure(KeyDestroyedException.class)
                        .recoverWithItem(Optional.empty()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Account open(AccountDocument document, Sealer sealer) {
        String id = document.id();
        return new Account(
                id,
                EmailAddress.parse(sealer.openText(COLLECTION, id, EMAIL, document.email()))
                        .orElseThrow(),
                sealer.openBytes(COLLECTION, id, PASSWORD_HASH, document.passwordHash()),
                LocalDate.parse(sealer.openText(COLLECTION, id, BIRTH_DATE, document.birthDate())),
                document.policyVersion(),
                document.createdAt(),
                document.revision(),
                document.generation());
    }
}
