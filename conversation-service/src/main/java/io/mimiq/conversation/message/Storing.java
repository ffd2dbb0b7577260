package io.mimiq.conversation.message;

import io.mimiq.conversation.computing.Computing;
import io.mimiq.conversation.message.MessageDocument.Content;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Stores what running answers say, and what they have said in the end, without what they are not to quote any more. */
@Singleton
class Storing {

    private final MessageRepository repository;
    private final KeyRing keys;
    private final Computing computing;

    Storing(MessageRepository repository, KeyRing keys, Computing computing) {
        this.repository = repository;
        this.keys = keys;
        this.computing = computing;
    }

    interface Write {
        /** False if the answer has ended, or is not to quote something else by now. */
        Uni<Boolean> of(MessageDocument running, Content content);
    }

    /** Returns false if the answer is not running any more. */
    Uni<Boolean> store(Message answer, Write write) {
        return keys.open(KeyScope.topic(answer.topicId()))
                .map(Sealer::new)
                .chain(sealer -> store(answer, sealer, write))
                .onFailure(KeyGoneException.class)
                .recoverWithItem(false);
    }

    private Uni<Boolean> store(Message answer, Sealer sealer, Write write) {
        return repository
                .running(answer.id())
                .chain(found -> found.map(running -> computing
                                .compute(() -> content(answer, running, sealer))
                                .chain(content -> write.of(running, content))
                                .chain(done -> done ? Uni.createFrom().item(true) : store(answer, sealer, write)))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private static Content content(Message answer, MessageDocument running, Sealer sealer) {
        return running.content()
                .openForgotten(sealer, answer.id())
                .flatMap(forgotten -> Forgetting.in(answer, forgotten))
                .map(left -> Content.seal(sealer, answer.id(), left.text(), left.events()))
                .orElseGet(() -> Content.seal(sealer, answer.id(), answer.text(), answer.events()));
    }
}
