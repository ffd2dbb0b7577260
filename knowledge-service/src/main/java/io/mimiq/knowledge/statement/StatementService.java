package io.mimiq.knowledge.statement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a user reads of statements. */
@Singleton
class StatementService {

    private final StatementRepository statements;
    private final Contested contested;
    private final Versions versions;
    private final TopicAccess topics;

    StatementService(StatementRepository statements, Contested contested, Versions versions, TopicAccess topics) {
        this.statements = statements;
        this.contested = contested;
        this.versions = versions;
        this.topics = topics;
    }

    /** What the status and section of statements are judged by. */
    private record Context(OpenTopic topic, Head head, Set<String> contested) {

        StatementView view(StatementDocument statement) {
            return StatementView.of(statement, topic, head.page(), contested);
        }

        Bson filter(@Nullable StatementStatus status) {
            List<String> ids = contested.stream().map(topic::scoped).toList();
            if (status == null) {
                return empty();
            }
            return switch (status) {
                case ACTIVE -> and(eq("status", StatementStatus.ACTIVE), nin("_id", ids));
                case CONFLICTING -> and(eq("status", StatementStatus.ACTIVE), in("_id", ids));
                case SUPERSEDED, RETRACTED -> eq("status", status);
            };
        }
    }

    Uni<Page<StatementView>> list(String userId, String topicId, @Nullable StatementStatus status, PageRequest page) {
        return context(userId, topicId).chain(context -> list(context, status, page));
    }

    private Uni<Page<StatementView>> list(Context context, @Nullable StatementStatus status, PageRequest page) {
        return statements
                .newestFirst(context.topic().id(), context.filter(status), page)
                .map(found -> found.map(context::view));
    }

    Uni<StatementView> get(String userId, String topicId, String statementId) {
        return context(userId, topicId).chain(context -> get(context, statementId));
    }

    private Uni<StatementView> get(Context context, String statementId) {
        return statements
                .find(context.topic().scoped(statementId))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("statement")))
                .map(context::view);
    }

    private Uni<Context> context(String userId, String topicId) {
        return topics.open(userId, topicId).chain(this::context);
    }

    private Uni<Context> context(OpenTopic topic) {
        return versions.head(topic)
                .chain(head -> contested.statementIds(topic, head.page()).map(ids -> new Context(topic, head, ids)));
    }
}
