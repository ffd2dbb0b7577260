package io.mimiq.knowledge.conversation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.conversation.DeleteMessages;
import io.mimiq.platform.contracts.conversation.FindMessages;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import io.mimiq.platform.contracts.conversation.ForgetQuotes;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks conversation-service what was said about a topic. Fails with a 503 problem if it does not answer. */
@Singleton
public final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int RETRIES = 2;

    private final ConversationClient client;

    Conversation(@RestClient ConversationClient client) {
        this.client = client;
    }

    /**
     * What messages may say: the texts in this order, also by citing a statement with such a text.
     *
     * @param statements of which some say it
     */
    public static List<Wanted> wanted(List<String> texts, Collection<Statement> statements) {
        Map<String, List<String>> saying =
                statements.stream().collect(groupingBy(Statement::text, mapping(Statement::id, Collectors.toList())));
        return texts.stream()
                .map(text -> new Wanted(text, saying.getOrDefault(text, List.of())))
                .toList();
    }

    /** The messages that say some of it, oldest first. */
    public Uni<List<FoundMessage>> saying(OpenTopic topic, List<Wanted> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : patiently(Unbroken.call(() -> client.search(topic.userId(), topic.id(), new FindMessages(wanted))));
    }

    /** May be repeated. */
    public Uni<Void> delete(OpenTopic topic, List<String> messageIds) {
        return messageIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : patiently(
                        Unbroken.call(() -> client.delete(topic.userId(), topic.id(), new DeleteMessages(messageIds))));
    }

    /** Takes what answers quote of it out of them. May be repeated. */
    public Uni<Void> forget(OpenTopic topic, List<Wanted> forgotten) {
        return patiently(Unbroken.call(() -> client.forget(topic.userId(), topic.id(), new ForgetQuotes(forgotten))));
    }

    private static <T> Uni<T> patiently(Uni<T> call) {
        return call.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES)
                .onFailure()
                .transform(Conversation::unavailable);
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.errorf("conversation-service did not answer: %s", failure);
        return new ProblemException(CommonError.UNAVAILABLE, "The conversation cannot be searched.");
    }
}
