package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.message.Message;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that run in this process, and how many each user may still start. */
@Singleton
class RunningAnswers {

    private final Map<String, RunningAnswer> byMessage = new ConcurrentHashMap<>();
    private final Map<String, Integer> placesTaken = new ConcurrentHashMap<>();
    private final int perUser;

    RunningAnswers(AnswersConfig config) {
        perUser = config.perUser();
    }

    /** Takes one of the user's places; fails with 429 if there is none. */
    void takePlace(String userId) {
        int taken = placesTaken.merge(userId, 1, Integer::sum);
        if (taken > perUser) {
            freePlace(userId);
            throw new ProblemException(ConversationError.TOO_MANY_ANSWERS, "Wait for one to end, or stop one.")
                    .header("Retry-After", "5");
        }
    }

    void freePlace(String userId) {
        placesTaken.computeIfPresent(userId, (user, taken) -> taken > 1 ? taken - 1 : null);
    }

    void add(RunningAnswer answer) {
        byMessage.put(answer.message().id(), answer);
    }

    void remove(RunningAnswer answer) {
        if (byMessage.remove(answer.message().id(), answer)) {
            freePlace(answer.message().userId());
        }
    }

    Optional<RunningAnswer> find(String messageId) {
        return Optional.ofNullable(byMessage.get(messageId));
    }

    Collection<RunningAnswer> all() {
        return List.copyOf(byMessage.values());
    }

    List<RunningAnswer> of(Target target) {
        return byMessage.values().stream()
                .filter(answer -> isOf(target, answer.message()))
                .toList();
    }

    private static boolean isOf(Target target, Message message) {
        return message.userId().equals(target.userId())
                && (target.isAccount() || message.topicId().equals(target.topicId()));
    }
}
