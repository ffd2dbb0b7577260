package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Replies to what asks nothing: a greeting, thanks, a goodbye. */
final class SmallTalk {

    private static final int LONGEST = 80;
    private static final int LONGEST_PHRASE = 4;
    private static final String AGREED = "All right!";
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
        if (words.isEmpty() && !message.isEmpty() && message.length() <= LONGEST && isPicture(message)) {
            return Optional.of(AGREED);
        }
        List<String> kinds = kinds(words);
        if (kinds.isEmpty()) {
            return Optional.empty();
        } else if (kinds.contains("thanks")) {
            return Optional.of("You are welcome!");
        } else if (kinds.contains("bye")) {
            return Optional.of("Goodbye!");
        }
        return Optional.of(
                kinds.contains("greeting")
                        ? "Hello! Ask me what the page says, or tell me what to keep."
                        : kinds.contains("either") ? "Hello, or goodbye!" : AGREED);
    }

    /** What the words are, several of them at once where they are known together; none if one is not known. */
    private static List<String> kinds(List<String> words) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_PHRASE);
            while (end > at && !KINDS.containsKey(String.join("_", words.subList(at, end)))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            kinds.add(KINDS.getOrDefault(String.join("_", words.subList(at, end)), ""));
            at = end;
        }
        return kinds;
    }

    /** Whether it is drawn rather than written: {@code 👍}. */
    private static boolean isPicture(String message) {
        return message.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                && message.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
