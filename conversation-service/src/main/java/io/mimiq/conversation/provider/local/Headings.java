package io.mimiq.conversation.provider.local;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a section after what most of its statements are about. */
final class Headings {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 80;
    private static final String FALLBACK = "Notes";

    private Headings() {}

    /** The topic that comes up most, the first of those; with the next one when it is not what most of them are about. */
    static String of(List<Said> statements) {
        Said first = most(statements, List.of());
        if (first == null) {
            return fallback(statements);
        }
        long count = count(statements, first.topic());
        String heading = text(first);
        Said second = count * 2 > statements.size() ? null : most(statements, List.of(first.topic()));
        if (second != null && Word.of(heading + " " + text(second)).size() < MOST_WORDS) {
            heading =
                    heading + " and " + (second.topic().named() ? text(second) : Referents.decapitalised(text(second)));
        }
        return heading.isBlank() || heading.length() > LONGEST ? FALLBACK : Referents.capitalised(heading);
    }

    private static @Nullable Said most(List<Said> statements, List<NounPhrase> except) {
        Said best = null;
        long most = 0;
        for (Said statement : statements) {
            long count = count(statements, statement.topic());
            boolean other = except.stream().noneMatch(topic -> Subjects.belong(topic, statement.topic()));
            if (!statement.topic().isEmpty() && other && count > most) {
                best = statement;
                most = count;
            }
        }
        return best;
    }

    /** Subjects that are parts of another one count for it too. */
    private static long count(List<Said> statements, NounPhrase topic) {
        return statements.stream()
                .filter(other -> other.topic().keys().containsAll(topic.keys()))
                .count();
    }

    private static String fallback(List<Said> statements) {
        String words = statements.isEmpty() ? "" : firstWords(statements.get(0).claim());
        return words.isBlank() || words.length() > LONGEST ? FALLBACK : Referents.capitalised(words);
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
    private static String text(Said statement) {
        String sentence = statement.full();
        List<Word> words = statement.topic().words();
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
        List<String> words = claim.words().stream()
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
