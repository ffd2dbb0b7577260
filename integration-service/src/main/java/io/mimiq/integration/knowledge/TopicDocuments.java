package io.mimiq.integration.knowledge;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.contracts.knowledge.KeptFile;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.PutDocument;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Unbroken;
import io.mimiq.platform.web.UpstreamException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The documents of a topic, in knowledge-service. Limits the time of every call and gives every failure a meaning. */
@Singleton
public class TopicDocuments {

    /** Text of one version of a page. */
    public record PageText(String title, String markdown, String pageId, int version) {

        @Override
        public String toString() {
            return "PageText[version " + version + "]";
        }
    }

    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
    /** Longer than reading a file takes there. */
    private static final Duration FILE_TIME_LIMIT = Duration.ofSeconds(40);

    private static final Set<Integer> ABOUT_THE_FILE = Set.of(409, 413, 415, 422);
    private static final String MARKDOWN = "text/markdown";

    private final KnowledgeApi api;

    TopicDocuments(@RestClient KnowledgeApi api) {
        this.api = api;
    }

    /** Fails with not-found unless the user has such a topic. */
    public Uni<Void> requireTopic(String userId, String topicId) {
        return limited(api.topic(userId, topicId))
                .onFailure(KnowledgeException.class)
                .transform(TopicDocuments::problem);
    }

    /** Stores the text as the document. Storing it again changes nothing. Fails with {@link KnowledgeException}. */
    public Uni<Void> put(String userId, String topicId, String documentId, PageText page) {
        Origin origin = Origin.confluence(page.pageId(), page.version());
        PutDocument document = new PutDocument(page.title(), MARKDOWN, page.markdown(), origin);
        return limited(api.putDocument(userId, topicId, documentId, document));
    }

    /** Stores the file, as this document unless its address has one. Fails with {@link ProblemException}. */
    public Uni<KeptFile> putFile(String userId, String topicId, String documentId, PutFile file) {
        return Unbroken.call(() -> api.putFile(userId, topicId, documentId, file))
                .ifNoItem()
                .after(FILE_TIME_LIMIT)
                .fail()
                .onFailure()
                .transform(TopicDocuments::refusal);
    }

    private static Throwable refusal(Throwable failure) {
        Problem problem = failure instanceof UpstreamException answer ? answer.problem() : null;
        return problem != null && ABOUT_THE_FILE.contains(problem.status())
                ? new ProblemException(
                        Relayed.of(problem), Objects.requireNonNullElse(problem.detail(), problem.title()))
                : problem(meaning(failure));
    }

    /** Deletes the document if there is one. Fails with {@link KnowledgeException}. */
    public Uni<Void> delete(String userId, String topicId, String documentId) {
        return limited(api.deleteDocument(userId, topicId, documentId))
                .onFailure(TopicDocuments::isGone)
                .recoverWithNull();
    }

    private static Uni<Void> limited(Uni<Void> call) {
        return Unbroken.call(() -> call)
                .ifNoItem()
                .after(TIME_LIMIT)
                .fail()
                .onFailure()
                .transform(TopicDocuments::meaning);
    }

    private static Throwable meaning(Throwable failure) {
        int status = failure instanceof UpstreamException answer ? answer.status() : 0;
        return new KnowledgeException(
                switch (status) {
                    case 404, 410 -> IntegrationError.TOPIC_MISSING;
                    case 400, 409, 413, 415, 422 -> IntegrationError.DOCUMENT_REFUSED;
                    default -> IntegrationError.KNOWLEDGE_UNAVAILABLE;
                },
                failure);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof KnowledgeException refused && refused.error() == IntegrationError.TOPIC_MISSING;
    }

    private static Throwable problem(Throwable failure) {
        return isGone(failure)
                ? ProblemException.notFound("topic")
                : new ProblemException(IntegrationError.KNOWLEDGE_UNAVAILABLE, "Try again later.");
    }
}
