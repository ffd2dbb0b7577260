package io.mimiq.conversation.knowledge;

import io.mimiq.conversation.ConversationError;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.KeepReferences;
import io.mimiq.platform.contracts.knowledge.KeptReferences;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.contracts.knowledge.SourceDocument;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Unbroken;
import io.mimiq.platform.web.UpstreamException;
import io.mimiq.platform.web.Violation;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls knowledge-service, with retries. All its calls can be repeated. They fail with problems: 404 for a topic or
 * document that is not this user's, 503 if knowledge-service does not answer.
 */
@Singleton
public class KnowledgeBase {

    private static final Logger LOG = Logger.getLogger(KnowledgeBase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int RETRIES = 3;

    private final KnowledgeClient client;

    KnowledgeBase(@RestClient KnowledgeClient client) {
        this.client = client;
    }

    public Uni<Void> requireTopic(String userId, String topicId) {
        return patiently(Unbroken.call(() -> client.topic(userId, topicId)));
    }

    public Uni<Knowledge> read(String userId, String topicId) {
        return patiently(Unbroken.call(() -> client.knowledge(userId, topicId)));
    }

    /** What bears on a question. */
    public Uni<Relevant> relevant(String userId, String topicId, FindRelevant asked) {
        return patiently(Unbroken.call(() -> client.relevant(userId, topicId, asked)));
    }

    /** What is known beside the page. */
    public Uni<List<Reference>> references(String userId, String topicId) {
        return patiently(Unbroken.call(() -> client.references(userId, topicId)));
    }

    /** Takes references onto the page; fails with {@link BaseMovedException} when too many write at once. */
    public Uni<KeptReferences> keep(String userId, String topicId, String sourceId, KeepReferences request) {
        return patiently(Unbroken.call(() -> client.keep(userId, topicId, sourceId, request)));
    }

    /**
     * Deletes a message's text, and what rests on it.
     *
     * @param statements {@code keep} or {@code retire} those that rest on it alone
     */
    public Uni<Void> withdraw(String userId, String topicId, String messageId, String statements) {
        return patiently(Unbroken.call(() -> client.withdraw(userId, topicId, messageId, statements)))
                .onFailure(BaseMovedException.class)
                .transform(moved -> new ProblemException(
                        ConversationError.KNOWLEDGE_BUSY, "The message was not deleted. Try again."));
    }

    /** Fails with {@link BaseMovedException}, or with a 422 problem when the loss guard refuses it or it is too large. */
    public Uni<AppliedChangeSet> apply(String userId, String topicId, ApplyChangeSet changeSet) {
        return patiently(Unbroken.call(() -> client.apply(userId, topicId, changeSet)));
    }

    public Uni<SourceDocument> document(String userId, String topicId, String documentId) {
        return patiently(Unbroken.call(() -> client.document(userId, topicId, documentId)));
    }

    /** What a document's newest revision has in common with those before; {@link BaseMovedException} if it is not that. */
    public Uni<Revised> revised(String userId, String topicId, String documentId, int revision) {
        return patiently(Unbroken.call(() -> client.revised(userId, topicId, documentId, revision)));
    }

    public Uni<Void> report(String userId, String topicId, String documentId, ReportState state) {
        return patiently(Unbroken.call(() -> client.report(userId, topicId, documentId, state)));
    }

    private static <T> Uni<T> patiently(Uni<T> call) {
        return call.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(KnowledgeBase::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES)
                .onFailure()
                .transform(KnowledgeBase::problem);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof UpstreamException answer
                ? answer.status() >= 500
                : !(failure instanceof TimeoutException);
    }

    private static Throwable problem(Throwable failure) {
        int status = failure instanceof UpstreamException answer ? answer.status() : 0;
        return switch (status) {
            case 404, 410 -> new ProblemException(CommonError.NOT_FOUND, "No such topic or document.");
            case 409 -> new BaseMovedException();
            case 422 -> refusal((UpstreamException) failure);
            default -> unavailable(failure);
        };
    }

    private static ProblemException refusal(UpstreamException answer) {
        return isTooMuch(answer.problem())
                ? new ProblemException(
                        ConversationError.CHANGE_TOO_LARGE,
                        "The limit is %d steps and %d characters per statement. Nothing was changed; split it up."
                                .formatted(ApplyChangeSet.MAX_OPERATIONS, Operation.MAX_STATEMENT))
                : new ProblemException(
                        ConversationError.CHANGE_SET_REFUSED,
                        "It would lose or change knowledge without a basis in the source. Nothing was changed.");
    }

    /** Too many operations, or too long a text in one. */
    private static boolean isTooMuch(@Nullable Problem problem) {
        return problem != null
                && problem.code().equals(CommonError.VALIDATION.code())
                && problem.violations() != null
                && problem.violations().stream().map(Violation::field).anyMatch(KnowledgeBase::isLimited);
    }

    private static boolean isLimited(String field) {
        return field.equals("operations") || (field.startsWith("operations[") && field.endsWith(".text"));
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.errorf("knowledge-service did not answer: %s", failure);
        return new ProblemException(CommonError.UNAVAILABLE, "The knowledge is unavailable.");
    }
}
