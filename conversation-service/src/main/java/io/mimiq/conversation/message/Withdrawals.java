package io.mimiq.conversation.message;

import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.conversation.message.MessageDocument.Withdrawal;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Deletes notes with what is known of them and what was answered to them. That it was asked for is written first; whatever breaks off then, here or in
 * knowledge-service, goes on by itself.
 */
@Singleton
class Withdrawals {

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERRORS = 500;

    private final Messages messages;
    private final MessageRepository repository;
    private final KnowledgeBase knowledge;
    private final LeaseConfig leases;

    Withdrawals(Messages messages, MessageRepository repository, KnowledgeBase knowledge, LeaseConfig leases) {
        this.messages = messages;
        this.repository = repository;
        this.knowledge = knowledge;
        this.leases = leases;
    }

    /**
     * What knowledge-service refuses is given up, what it does not answer stays to be done. False if there is no such
     * message, or it is still running.
     *
     * @param statements what becomes of those drawn from it alone: keep or retire
     */
    Uni<Boolean> delete(Message note, String statements) {
        return repository
                .withdraw(
                        note.userId(),
                        note.topicId(),
                        note.id(),
                        statements,
                        repository.now().plus(leases.length()))
                .chain(() -> knowledge.withdraw(note.userId(), note.topicId(), note.id(), statements))
                .onFailure()
                .call(failure -> isRefusal(failure) ? repository.stay(note.id()) : repository.withdrawSoon(note.id()))
                .chain(() -> messages.deleteNote(note.userId(), note.topicId(), note.id()));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error().status() < SERVER_ERRORS;
    }

    @Produces
    @Singleton
    DueWork<MessageDocument> interruptedWithdrawals() {
        return DueWork.of(repository, Withdrawal.AT, "interrupted-withdrawals", leases.sweep(), this::goOn);
    }

    private Uni<Void> goOn(MessageDocument note) {
        String statements =
                Objects.requireNonNull(Objects.requireNonNull(note.withdrawal()).statements());
        return knowledge
                .withdraw(note.userId(), note.topicId(), note.id(), statements)
                .chain(() -> messages.deleteNote(note.userId(), note.topicId(), note.id()))
                .replaceWithVoid()
                // with its topic
                .onFailure(Withdrawals::isGone)
                .recoverWithUni(() -> repository.stay(note.id()));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error().status() == NOT_FOUND;
    }
}
