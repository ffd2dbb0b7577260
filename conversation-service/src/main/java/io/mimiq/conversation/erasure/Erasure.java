package io.mimiq.conversation.erasure;

import io.mimiq.conversation.answer.Stopping;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.ingest.Ingests;
import io.mimiq.conversation.message.Messages;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries a deletion out, however often it is asked for. The key goes first: from then on nothing that is left, here or in
 * a backup, can be read, and nothing can be added. Each step looks again at the end and fails when anything is left, so
 * that what is told to be verified is.
 */
@ApplicationScoped
class Erasure {

    /** What is counted, also where there was none. */
    private static final Map<String, Long> NOTHING = Map.of("messages", 0L, "calls", 0L, "ingests", 0L);

    private final KeyRing keys;
    private final Stopping answers;
    private final Messages messages;
    private final Calls calls;
    private final Ingests ingests;
    private final ErasureRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(
            KeyRing keys,
            Stopping answers,
            Messages messages,
            Calls calls,
            Ingests ingests,
            ErasureRepository repository,
            Outbox outbox,
            Clock clock) {
        this.keys = keys;
        this.answers = answers;
        this.messages = messages;
        this.calls = calls;
        this.ingests = ingests;
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> carryOut(ErasureEvents.Requested request) {
        return repository
                .isCompleted(request.deletionId())
                .chain(done -> done ? Uni.createFrom().voidItem() : erase(request))
                .chain(() -> outbox.relay(ErasureDocument.COLLECTION, request.deletionId()));
    }

    private Uni<Void> erase(ErasureEvents.Requested request) {
        return topics(request)
                .chain(topics -> erase(request.deletionId(), topics))
                .chain(() -> repository.add(request.deletionId(), NOTHING))
                .chain(erased -> complete(request, erased.counts()));
    }

    private Uni<Set<String>> topics(ErasureEvents.Requested request) {
        if (request.topicId() != null) {
            return Uni.createFrom().item(Set.of(request.topicId()));
        }
        return Uni.combine()
                .all()
                .unis(
                        messages.topicsOf(request.userId()),
                        calls.topicsOf(request.userId()),
                        ingests.topicsOf(request.userId()))
                .with(Erasure::union);
    }

    private static Set<String> union(List<?> lists) {
        var all = new LinkedHashSet<String>();
        for (var list : lists) {
            ((List<?>) list).forEach(topicId -> all.add((String) topicId));
        }
        return all;
    }

    private Uni<Void> erase(String deletionId, Set<String> topics) {
        return Multi.createFrom()
                .iterable(topics)
                .onItem()
                .transformToUniAndConcatenate(topicId -> eraseTopic(deletionId, topicId))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> eraseTopic(String deletionId, String topicId) {
        return keys.destroy(KeyScope.of("topic", topicId))
                .chain(() -> answers.abortTopic(topicId))
                .chain(() -> ingests.forgetTopic(topicId))
                .chain(count -> repository.add(deletionId, Map.of("ingests", count)))
                .chain(() -> messages.forgetTopic(topicId))
                .chain(count -> repository.add(deletionId, Map.of("messages", count)))
                .chain(() -> calls.forgetTopic(topicId))
                .chain(count -> repository.add(deletionId, Map.of("calls", count)))
                .replaceWithVoid();
    }

    private Uni<Void> complete(ErasureEvents.Requested request, Map<String, Long> counts) {
        var data = new ErasureEvents.Completed(
                request.deletionId(), request.userId(), ErasureEvents.SERVICE, counts, true);
        var event =
                outbox.event(EventTopic.PRIVACY, ErasureEvents.COMPLETED, request.userId(), request.deletionId(), data);
        return repository.complete(request.deletionId(), clock.instant().truncatedTo(ChronoUnit.MILLIS), event);
    }
}
