package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names a section after the sentence that opens it: its subject, or else its first words that carry meaning. */
final class Headings {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 80;
    private static final String FALLBACK = "Notes";

    private Headings() {}

    static String of(String sentence) {
        var words = words(sentence);
        var subject = subject(words);
        var chosen = subject.isEmpty() ? meaningful(words) : subject;
        var heading = String.join(" ", chosen.subList(0, Math.min(MOST_WORDS, chosen.size())));
        return heading.isBlank() || heading.length() > LONGEST ? FALLBACK : capitalised(heading);
    }

    /** A heading of the source, short enough to be one here. */
    static String fitting(String heading) {
        if (heading.length() <= LONGEST) {
            return heading;
        }
        int space = heading.lastIndexOf(' ', LONGEST);
        return heading.substring(
                0, space > 0 ? space : Character.isHighSurrogate(heading.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static List<String> subject(List<String> words) {
        int verb = 1;
        while (verb < words.size() && !Words.isVerb(lower(words.get(verb)))) {
            verb++;
        }
        if (verb == words.size()) {
            return List.of();
        }
        var subject = new ArrayList<>(words.subList(0, verb));
        while (!subject.isEmpty() && isFunction(subject.get(0))) {
            subject.remove(0);
        }
        while (!subject.isEmpty() && isFunction(subject.get(subject.size() - 1))) {
            subject.remove(subject.size() - 1);
        }
        return subject;
    }

    private static List<String> meaningful(List<String> words) {
        return words.stream()
                .filter(word -> !isFunction(word) && !Words.isVerb(lower(word)))
                .limit(3)
                .toList();
    }

    private static List<String> words(String sentence) {
        var words = new ArrayList<String>();
        for (var word : sentence.split("\\s+")) {
            var bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%+#]+$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
            if (word.endsWith(":") && !words.isEmpty()) {
                words.add("is");
            }
        }
        return words;
    }

    private static boolean isFunction(String word) {
        return Words.FUNCTION.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String heading) {
        int first = heading.offsetByCodePoints(0, 1);
        return heading.substring(0, first).toUpperCase(Locale.ROOT) + heading.substring(first);
    }
}
