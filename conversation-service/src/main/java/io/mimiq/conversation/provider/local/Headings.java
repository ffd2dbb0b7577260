package io.mimiq.conversation.provider.local;

import java.util.List;

/** Names a section after what most of its statements are about. */
final class Headings {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 80;
    private static final String FALLBACK = "Notes";

    private Headings() {}

    /** The topic that comes up most, the first of those; topics that are parts of another one count for it too. */
    static String of(List<Said> statements) {
        NounPhrase best = null;
        var sentence = "";
        long most = 0;
        for (var statement : statements) {
            var topic = statement.topic();
            long count = statements.stream()
                    .filter(other -> other.topic().keys().containsAll(topic.keys()))
                    .count();
            if (!topic.isEmpty() && count > most) {
                best = topic;
                sentence = statement.full();
                most = count;
            }
        }
        var heading = best == null ? "" : text(best, sentence);
        if (heading.isBlank() && !statements.isEmpty()) {
            heading = firstWords(statements.get(0).claim());
        }
        return heading.isBlank() || heading.length() > LONGEST ? FALLBACK : Referents.capitalised(heading);
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

    /** Without numbers before it, and without what is only said of it. */
    private static String text(NounPhrase topic, String sentence) {
        var words = topic.words();
        int from = 0;
        while (from < words.size() - 1
                && (Numbers.isNumber(words.get(from).lower()) || words.get(from).in(Words.FUNCTION))) {
            from++;
        }
        int to = from + 1;
        while (to < Math.min(words.size(), from + MOST_WORDS) && !endsName(words.get(to))) {
            to++;
        }
        return plain(
                sentence.substring(words.get(from).start(), words.get(to - 1).end()));
    }

    private static boolean endsName(Word word) {
        return word.isMark() || Clauses.isRelative(word) || word.in(Words.PREPOSITIONS) && !word.is("of");
    }

    private static String firstWords(Claim claim) {
        var words = claim.words().stream()
                .filter(word -> !word.isMark() && !word.in(Words.FUNCTION) && !Verbs.isAuxiliary(word.lower()))
                .limit(3)
                .map(Word::text)
                .toList();
        return plain(String.join(" ", words));
    }

    private static String plain(String heading) {
        return heading.replaceAll("[*_`|]+", "").replaceAll("\\s+", " ").strip();
    }
}
