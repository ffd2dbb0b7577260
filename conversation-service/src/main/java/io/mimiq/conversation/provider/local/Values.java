package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds amounts, times, dates and names among the words of a phrase, in their order. */
final class Values {

    private static final Set<String> TITLES = Set.of("dr", "prof", "mr", "mrs", "ms");

    private final List<Word> words;

    private Values(List<Word> words) {
        this.words = words;
    }

    static List<Found> in(List<Word> words) {
        Values values = new Values(words);
        List<Found> all = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Found found = values.at(i);
            if (found != null) {
                all.add(found);
            }
            i = found == null ? i + 1 : found.to();
        }
        return all;
    }

    static List<Value> of(List<Word> words) {
        return in(words).stream().map(Found::value).toList();
    }

    static Optional<Value> first(List<Word> words) {
        return in(words).stream().map(Found::value).findFirst();
    }

    private @Nullable Found at(int i) {
        Found when = new Dates(words).at(i);
        if (when != null) {
            return when;
        }
        Found amount = new Amounts(words).at(i);
        return amount != null || !isName(i) ? amount : name(i);
    }

    private boolean isName(int i) {
        Word word = words.get(i);
        return !word.isMark()
                && (word.isIdentifier() || (word.isCapitalised() && (!word.opens() || goesOn(i))))
                && !word.in(Words.FUNCTION)
                && !Words.isCalendar(word.lower());
    }

    /** The first word of a sentence is written large whatever it is: it is a name when the next one is large too. */
    private boolean goesOn(int i) {
        return i + 1 < words.size()
                && words.get(i + 1).isCapitalised()
                && !words.get(i).in(Words.DETERMINERS)
                && !Words.isCalendar(words.get(i + 1).lower());
    }

    private @Nullable Found name(int i) {
        TreeSet<String> parts = new TreeSet<>();
        int end = i;
        while (end < words.size() && (isName(end) || isNumberOfName(end, i))) {
            if (!words.get(end).in(TITLES)) {
                parts.add(words.get(end).lower());
            }
            end++;
        }
        return parts.isEmpty() ? null : new Found(new Value(Value.NAME, parts), i, end);
    }

    /** {@code Prinzenallee 12}. */
    private boolean isNumberOfName(int at, int start) {
        return at > start && Numbers.isAmount(words.get(at).lower()) && isName(at - 1);
    }
}
