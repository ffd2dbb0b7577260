package io.mimiq.conversation.provider.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Replies to what asks nothing: a greeting, thanks, a goodbye. */
final class SmallTalk {

    private static final int LONGEST = 80;
    private static final Map<String, String> KINDS = Words.table("small talk");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private SmallTalk() {}

    /** Absent if the message has a word that is none of it. */
    static Optional<String> reply(String message) {
        List<String> words = message.length() > LONGEST
                ? List.of()
                : Arrays.stream(BETWEEN.split(message.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty() || !KINDS.keySet().containsAll(words)) {
            return Optional.empty();
        }
        List<String> kinds =
                words.stream().map(word -> KINDS.getOrDefault(word, "")).toList();
        if (kinds.contains("thanks")) {
            return Optional.of("You are welcome!");
        } else if (kinds.contains("bye")) {
            return Optional.of("Goodbye!");
        }
        return Optional.of(
                kinds.contains("greeting")
                        ? "Hello! Ask me what the page says, or tell me what to keep."
                        : "All right!");
    }
}
