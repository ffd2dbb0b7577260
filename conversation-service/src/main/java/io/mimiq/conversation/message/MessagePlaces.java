package io.mimiq.conversation.message;

import io.mimiq.conversation.computing.Computing;
import io.mimiq.platform.contracts.conversation.FindMessages;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in a topic's conversation something is said. Costs as much as the conversation is long: for rare questions only. */
@Singleton
class MessagePlaces {

    private static final int LONGEST_LABEL = 160;

    private final Messages messages;
    private final Computing computing;

    MessagePlaces(Messages messages, Computing computing) {
        this.messages = messages;
        this.computing = computing;
    }

    /** Oldest first. */
    Uni<List<FoundMessage>> find(String userId, String topicId, FindMessages request) {
        return computing
                .compute(() -> new Saying(request.wanted()))
                .onItem()
                .transformToMulti(saying -> messages.all(userId, topicId)
                        .onItem()
                        .transformToUniAndConcatenate(message -> computing.compute(() -> found(message, saying))))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList();
    }

    private static Optional<FoundMessage> found(Message message, Saying saying) {
        Set<Integer> said = saying.in(message);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundMessage(
                        message.id(), message.role() == Role.ASSISTANT, label(message.text()), List.copyOf(said)));
    }

    private static String label(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** As a deletion by the user, each by itself. */
    Uni<Void> delete(String userId, String topicId, List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> messages.delete(userId, topicId, id))
                .onItem()
                .ignoreAsUni();
    }
}
