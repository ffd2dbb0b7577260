package io.mimiq.conversation.provider.local;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence taken apart: what it is about, what it says of it, and the values in what it says.
 *
 * @param normal the words that matter, in order: two sentences with the same ones say the same
 * @param content keys of the words that carry meaning
 * @param values amounts, times, dates and names
 * @param update says itself that something is no longer as it was
 * @param displaced keys of what another thing takes the place of: {@code instead of Jenkins}
 */
record Claim(
        List<Word> words,
        List<String> normal,
        Set<String> content,
        List<Clause> clauses,
        List<Frame> frames,
        Set<Value> values,
        boolean negated,
        boolean update,
        Set<String> displaced) {

    private static final Pattern UPDATE = Pattern.compile(
            "\\bnow\\b|\\bno longer\\b|\\banymore\\b|\\binstead\\b|\\bas of\\b|\\bfrom now on\\b|\\bcorrection\\b|\\bactually\\b|\\bcontrary to\\b"
                    + "|\\b(has|have|was|were|is|are)? ?(been )?(changed|moved|switched|migrated|renamed|increased|reduced|postponed|rescheduled|updated) (to|from)\\b"
                    + "|\\breplace[sd]?\\b");
    private static final Pattern ALSO = Pattern.compile("\\b(also|too|as well|additionally)\\b");

    static Claim of(String text) {
        List<Word> words = Word.of(text);
        List<Clause> clauses = Clauses.of(words);
        List<Frame> frames = !clauses.isEmpty() && Rows.isRow(clauses)
                ? Rows.of(clauses)
                : clauses.stream().flatMap(clause -> Frames.of(clause).stream()).toList();
        List<String> normal = words.stream()
                .filter(word -> !word.isMark() && !word.in(Words.FILLERS))
                .map(Word::lower)
                .toList();
        String lower = text.toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
        return new Claim(
                words,
                normal,
                content(words),
                clauses,
                frames,
                Values.of(words).stream().collect(Collectors.toCollection(LinkedHashSet::new)),
                normal.stream().filter(Words.NEGATIONS::contains).count() % 2 == 1,
                UPDATE.matcher(lower).find() && !ALSO.matcher(lower).find(),
                displaced(words, clauses));
    }

    /** What the first sentence is about; nothing when it is a fragment. */
    NounPhrase topic() {
        for (Clause clause : clauses) {
            NounPhrase subject = NounPhrase.of(clause.subject());
            boolean aboutObject = subject.isEmpty() || subject.isGeneric();
            NounPhrase topic = aboutObject ? NounPhrase.of(clause.object()) : subject;
            if (topic.isEmpty() || topic.isPronoun()) {
                topic = NounPhrase.of(words.stream()
                        .filter(word -> !word.in(Words.FUNCTION)
                                && Verbs.isVerb(word.lower())
                                && Verbs.base(word.lower()).equals(clause.verb()))
                        .toList());
            }
            if (!topic.isEmpty()) {
                return topic;
            }
        }
        return NounPhrase.of(List.of());
    }

    boolean replaces() {
        return clauses.stream().anyMatch(clause -> clause.verb().equals("replace"));
    }

    Set<Value> names() {
        return values.stream().filter(value -> value.kind().equals(Value.NAME)).collect(Collectors.toSet());
    }

    /** Amounts, times and dates as they are, whatever they are of. */
    Set<String> amounts() {
        TreeSet<String> amounts = new TreeSet<>();
        values.stream().filter(Value::isMeasure).forEach(value -> amounts.addAll(value.parts()));
        return amounts;
    }

    private static Set<String> content(List<Word> words) {
        Set<String> content = new LinkedHashSet<>();
        for (Found value : Values.in(words)) {
            if (value.value().kind().equals(Value.FREQUENCY)) {
                content.addAll(value.value().parts());
            }
        }
        words.stream()
                .filter(word -> !Dates.isFrequency(word.lower()))
                .forEach(word -> content.addAll(Words.keys(List.of(word))));
        return content;
    }

    private static Set<String> displaced(List<Word> words, List<Clause> clauses) {
        Set<String> displaced = new LinkedHashSet<>();
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean instead = words.get(i).is("instead") && words.get(i + 1).is("of")
                    || words.get(i).is("rather") && words.get(i + 1).is("than");
            if (instead) {
                displaced.addAll(NounPhrase.of(words.subList(i + 2, Math.min(words.size(), i + 4)))
                        .keys());
            }
        }
        for (Clause clause : clauses) {
            if (clause.verb().equals("replace")) {
                displaced.addAll(NounPhrase.of(clause.passive() ? clause.subject() : clause.object())
                        .keys());
            }
        }
        return displaced;
    }
}
