package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.ApplyResult;
import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ApplyResult.Refused;
import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.TitledText;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Author;
import io.mimiq.knowledge.version.BaseMovedException;
import io.mimiq.knowledge.version.Commits;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.NewVersion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes units of a source onto the page as a new version. */
@Singleton
class Keeping {

    /** Writers cannot overtake it forever. */
    private static final int ATTEMPTS = 20;

    private static final String UNTITLED = "Notes";

    private final TopicAccess topics;
    private final Versions versions;
    private final Commits commits;
    private final Accounts accounts;
    private final Sources sources;
    private final Readings readings;
    private final Audit audit;
    private final RequestKey requestKey;
    private final Computing computing;

    Keeping(
            TopicAccess topics,
            Versions versions,
            Commits commits,
            Accounts accounts,
            Sources sources,
            Readings readings,
            Audit audit,
            RequestKey requestKey,
            Computing computing) {
        this.topics = topics;
        this.versions = versions;
        this.commits = commits;
        this.accounts = accounts;
        this.sources = sources;
        this.readings = readings;
        this.audit = audit;
        this.requestKey = requestKey;
        this.computing = computing;
    }

    /** A source with its ledger, and who wants what of it. */
    private record Work(OpenTopic topic, String cause, TitledText text, Ledger ledger, Set<Integer> wanted) {

        String title() {
            return Objects.requireNonNullElse(text.title(), UNTITLED);
        }

        Syntax syntax() {
            return ledger.syntax();
        }
    }

    /** Returns the newest version then. */
    Uni<Head> keep(String userId, String topicId, String sourceId, List<Integer> numbers) {
        return keep(userId, topicId, sourceId, numbers, requestKey.newId());
    }

    /** The same request again, by its id, changes nothing. */
    Uni<Head> keep(String userId, String topicId, String sourceId, List<Integer> numbers, String id) {
        String cause = "keep:" + id;
        return Uni.createFrom()
                .deferred(() -> topics.open(userId, topicId))
                .chain(topic -> versions.head(topic).chain(head -> keep(topic, head, cause, sourceId, numbers)))
                .onFailure(BaseMovedException.class)
                .retry()
                .atMost(ATTEMPTS)
                .chain(() -> topics.open(userId, topicId))
                .chain(versions::head);
    }

    private Uni<Void> keep(OpenTopic topic, Head head, String cause, String sourceId, List<Integer> numbers) {
        return versions.madeBy(topic, cause)
                .chain(made -> made.isPresent()
                        ? Uni.createFrom().voidItem()
                        : work(topic, cause, sourceId, numbers)
                                .chain(work -> work.wanted().isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : take(work, head)));
    }

    private Uni<Work> work(OpenTopic topic, String cause, String sourceId, List<Integer> numbers) {
        return sources.read(topic, sourceId)
                .chain(text -> accounts.ledger(topic, sourceId)
                        .map(ledger -> ledger.flatMap(known -> Taking.wanted(known, numbers)
                                        .map(wanted -> new Work(topic, cause, text, known, wanted)))
                                .orElseThrow(() -> ProblemException.invalid("units", "are not units of the source"))));
    }

    private Uni<Void> take(Work work, Head head) {
        return computing
                .compute(() -> version(work, head))
                .chain(version -> commits.commit(work.topic(), head, version))
                .replaceWithVoid();
    }

    private NewVersion version(Work work, Head head) {
        Taking taking = new Taking(
                head.page(),
                work.text().source().text(),
                work.title(),
                readings.of(work.text().source().text(), work.syntax()),
                Ids::newId);
        taking.take(work.ledger(), work.wanted());
        ApplyResult result = ChangeSet.apply(taking.operations(), work.text().source(), head.page(), Set.of());
        if (result instanceof Refused refused) {
            throw new ProblemException(KnowledgeError.CHANGE_SET_REFUSED, "Nothing was applied.", refused.violations());
        }
        return version(work, head, taking, (Applied) result);
    }

    private NewVersion version(Work work, Head head, Taking taking, Applied applied) {
        Account account = new Account(
                work.cause(), work.text().source().id(), work.syntax(), new Span(0, 0), null, taking.entries());
        return new NewVersion(
                work.cause(),
                Author.PERSON,
                "Kept from " + work.title(),
                applied.page(),
                new Consequences(applied.changes(), null, account, null),
                account.sourceId(),
                taking.operations().stream().map(Operation::id).toList(),
                kept(work, head));
    }

    private PendingEvent kept(Work work, Head head) {
        OpenTopic topic = work.topic();
        Party version = new Party("version", Integer.toString(head.number() + 1));
        return audit.byUser(topic.userId(), "knowledge.edited", version, topic.id());
    }
}
