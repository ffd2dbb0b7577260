package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.Intent;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a question from a note by how it ends and how it begins. */
final class Intents {

    private static final Set<String> ASKING = Set.of(
            "what",
            "what's",
            "whats",
            "who",
            "who's",
            "whom",
            "whose",
            "which",
            "when",
            "where",
            "where's",
            "why",
            "how",
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "has",
            "have",
            "had",
            "can",
            "could",
            "will",
            "would",
            "should",
            "shall",
            "may",
            "might",
            "tell",
            "explain",
            "summarise",
            "summarize",
            "show",
            "list",
            "find");
    private static final Pattern CLOSING = Pattern.compile("[\\s\"')*_\\]]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_QUESTION = 300;

    private Intents() {}

    static Intent of(String text) {
        var bare = CLOSING.matcher(text).replaceAll("");
        if (bare.endsWith("?")) {
            return Intent.ASK;
        }
        var brief = bare.length() <= LONGEST_QUESTION && !bare.contains("\n");
        return brief && ASKING.contains(firstWord(bare)) && !bare.endsWith(".") ? Intent.ASK : Intent.UPDATE;
    }

    private static String firstWord(String text) {
        return SPACE.split(text.strip().toLowerCase(Locale.ROOT).replace('’', '\''), 2)[0];
    }
}
