package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored. It stays as it was written: what became of proposals and statements since is found out when it
 * is read.
 *
 * @param start of the part of the source it covers; a part without length covers just the units it has
 * @param end behind that part
 * @param counts when it was written
 * @param applied ids of the operations applied without a version
 */
@MongoEntity(collection = AccountDocument.COLLECTION)
record AccountDocument(
        @BsonId String id,
        String topicId,
        String sourceId,
        Syntax syntax,
        int start,
        int end,
        Counts counts,
        @Nullable String proposalId,
        List<String> applied,
        byte[] entries,
        Instant createdAt)
        implements Stored {

    static final String COLLECTION = "accounts";
    static final String ENTRIES = "entries";

    /** What is encrypted of an account. */
    private record Sealed(List<Entry> entries) {}

    /** An account without its entries, for lists. */
    record Header(
            @BsonId String id,
            String sourceId,
            int start,
            int end,
            Counts counts,
            @Nullable String proposalId) {}

    /** How many units are in each state; those rejected before are absent in accounts of an earlier release. */
    record Counts(
            int kept,
            int confirmed,
            int contested,
            int reference,
            int asked,
            int instruction,
            int leftOut,
            @Nullable Integer rejectedBefore) {

        static Counts of(AccountSummary summary) {
            return new Counts(
                    summary.kept(),
                    summary.confirmed(),
                    summary.contested(),
                    summary.reference(),
                    summary.asked(),
                    summary.instruction(),
                    summary.leftOut(),
                    summary.rejectedBefore());
        }

        AccountSummary summary() {
            return new AccountSummary(
                    kept,
                    confirmed,
                    contested,
                    reference,
                    asked,
                    instruction,
                    leftOut,
                    rejectedBefore == null ? 0 : rejectedBefore);
        }
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static AccountDocument of(OpenTopic topic, Account account, List<String> applied, Instant at) {
        String id = topic.scoped(account.cause());
        return new AccountDocument(
                id,
                topic.id(),
                account.sourceId(),
                account.syntax(),
                account.part().start(),
                account.part().end(),
                Counts.of(account.summary()),
                account.proposalId(),
                applied,
                topic.sealer().sealJson(COLLECTION, id, ENTRIES, new Sealed(account.entries())),
                at);
    }

    Account account(OpenTopic topic) {
        Sealed sealed = topic.sealer().openJson(COLLECTION, id, ENTRIES, entries, Sealed.class);
        return new Account(topic.local(id), sourceId, syntax, new Span(start, end), proposalId, sealed.entries());
    }
}
