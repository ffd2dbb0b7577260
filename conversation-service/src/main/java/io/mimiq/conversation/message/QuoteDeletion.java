package io.mimiq.conversation.message;

import io.mimiq.conversation.computing.Computing;
import io.mimiq.conversation.message.MessageDocument.Content;
import io.mimiq.platform.contracts.conversation.ForgetQuotes;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Takes what answers quote of a deleted source out of them. Reads the whole conversation: for rare requests only. */
@Singleton
class QuoteDeletion {

    /** Other deletions cannot overtake it forever. */
    private static final int ATTEMPTS = 20;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final MessageRepository repository;
    private final QuoteDeletions deletions;
    private final KeyRing keys;
    private final Computing computing;

    QuoteDeletion(MessageRepository repository, QuoteDeletions deletions, KeyRing keys, Computing computing) {
        this.repository = repository;
        this.deletions = deletions;
        this.keys = keys;
        this.computing = computing;
    }

    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * May be repeated. That it begins is counted first: whoever reads what there is to answer from and finds another count
     * once the answer is stored reads it anew. So each answer that may quote the source is found here, or asks here; one
     * that is running takes along what it is not to quote, and is stored without it.
     */
    Uni<Void> carryOut(String userId, String topicId, ForgetQuotes request) {
        String notice = "(From a source deleted on " + DAY.format(repository.now()) + ".)";
        return deletions
                .begin(userId, topicId)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(
                                keys.open(KeyScope.topic(topicId)).map(Sealer::new),
                                computing.compute(() -> Forgotten.of(request.forgotten(), notice)))
                        .with((sealer, forgotten) -> repository
                                .all(userId, topicId)
                                .filter(stored -> stored.role() == Role.ASSISTANT)
                                .onItem()
                                .transformToUniAndConcatenate(stored -> forget(stored, sealer, forgotten))
                                .onItem()
                                .ignoreAsUni())
                        .flatMap(Function.identity()))
                .onFailure(KeyGoneException.class)
                .recoverWithNull();
    }

    private Uni<Void> forget(MessageDocument read, Sealer sealer, Forgotten forgotten) {
        return Uni.createFrom()
                .deferred(() -> repository.find(read.userId(), read.topicId(), read.id()))
                .chain(found -> found.map(stored -> rewrite(stored, sealer, forgotten))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Void> rewrite(MessageDocument stored, Sealer sealer, Forgotten forgotten) {
        return computing
                .compute(() -> left(stored, sealer, forgotten))
                .chain(left -> left.map(content -> rewrite(stored, content))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<Content> left(MessageDocument stored, Sealer sealer, Forgotten forgotten) {
        Message answer = stored.open(sealer);
        Optional<Content> left = Forgetting.in(answer, forgotten)
                .map(said -> Content.seal(sealer, stored.id(), said.text(), said.events()));
        if (!answer.isRunning()) {
            return left;
        }
        Forgotten all = stored.content()
                .openForgotten(sealer, stored.id())
                .map(before -> before.and(forgotten))
                .orElse(forgotten);
        return Optional.of(left.orElse(stored.content()).notToQuote(sealer, stored.id(), all));
    }

    private Uni<Void> rewrite(MessageDocument stored, Content content) {
        return repository
                .rewrite(stored, content)
                .invoke(done -> {
                    if (!done) {
                        throw new OvertakenException();
                    }
                })
                .replaceWithVoid();
    }
}
