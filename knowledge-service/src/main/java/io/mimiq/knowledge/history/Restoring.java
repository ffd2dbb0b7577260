package io.mimiq.knowledge.history;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Author;
import io.mimiq.knowledge.version.BaseMovedException;
import io.mimiq.knowledge.version.Commits;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.NewVersion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes a new version equal to an old one. */
@Singleton
class Restoring {

    /** Writers cannot overtake it forever. */
    private static final int ATTEMPTS = 20;

    private final Versions versions;
    private final Commits commits;
    private final Audit audit;
    private final RequestKey requestKey;

    Restoring(Versions versions, Commits commits, Audit audit, RequestKey requestKey) {
        this.versions = versions;
        this.commits = commits;
        this.audit = audit;
        this.requestKey = requestKey;
    }

    /** Returns the number of the new version, the same one for the same Idempotency-Key. */
    Uni<Integer> restore(OpenTopic topic, int number) {
        String cause = "restore:" + requestKey.newId();
        return Uni.createFrom()
                .deferred(() -> versions.head(topic))
                .chain(head -> versions.madeBy(topic, cause)
                        .chain(made -> made.map(earlier -> Uni.createFrom().item(earlier.number()))
                                .orElseGet(() -> restore(topic, head, number, cause))))
                .onFailure(BaseMovedException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Integer> restore(OpenTopic topic, Head head, int number, String cause) {
        return versions.page(topic, number)
                .map(page -> commit(topic, head, number, page, cause))
                .chain(commit -> commits.commit(topic, head, commit));
    }

    private NewVersion commit(OpenTopic topic, Head head, int number, KnowledgePage page, String cause) {
        String next = Integer.toString(head.number() + 1);
        return new NewVersion(
                cause,
                Author.PERSON,
                "Restored version " + number,
                page,
                Consequences.of(changes(head.page(), page)),
                null,
                List.of(),
                audit.byUser(topic.userId(), "version.restored", new Party("version", next), topic.id()));
    }

    private static Changes changes(KnowledgePage before, KnowledgePage after) {
        List<Ended> ended = before.statementIds().stream()
                .filter(id -> !after.statementIds().contains(id))
                .map(id -> new Ended(id, null, List.of()))
                .toList();
        List<String> revived = after.statementIds().stream()
                .filter(id -> !before.statementIds().contains(id))
                .toList();
        return new Changes(List.of(), ended, revived);
    }
}
