package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes next of something that has several days, on the day that somebody asks. */
final class Upcoming {

    private static final Set<String> NEXT = Words.byStem("next").keySet();

    private final Library library;
    private final LocalDate today;

    Upcoming(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    static boolean isAsked(Question question) {
        return question.wanted() == Wanted.WHEN && question.words().stream().anyMatch(NEXT::contains);
    }

    /** What tells of the first such day that is not over. */
    List<Passage> of(Question question) {
        List<String> words =
                question.words().stream().filter(word -> !NEXT.contains(word)).toList();
        List<Need> needs = library.vocabulary.needs(words, question.names(), false).stream()
                .filter(need -> !need.isLight())
                .toList();
        List<Passage> first = new ArrayList<>();
        LocalDate earliest = LocalDate.MAX;
        for (Passage passage : needs.isEmpty() ? List.<Passage>of() : library.passages) {
            LocalDate day = day(passage, needs).orElse(LocalDate.MAX);
            if (day.isBefore(earliest)) {
                first.clear();
                earliest = day;
            }
            if (day.equals(earliest) && day.isBefore(LocalDate.MAX)) {
                first.add(passage);
            }
        }
        return first;
    }

    /** Its own day if it says what is asked for, or begins with the day; else that of a heading which does. */
    private Optional<LocalDate> day(Passage passage, List<Need> needs) {
        List<LocalDate> days = Dates.days(passage.text());
        Set<String> words = new HashSet<>(passage.words());
        if (Token.DATE.equals(Tokens.of(passage.text()).get(0).slot())) {
            words.addAll(passage.context());
        }
        if (!days.isEmpty() && Support.isIn(words, needs)) {
            return days.stream().filter(day -> !day.isBefore(today)).min(LocalDate::compareTo);
        }
        return passage.headings().stream()
                .filter(heading -> Support.isIn(Words.distinct(heading), needs))
                .flatMap(heading -> Dates.days(heading).stream())
                .filter(day -> !day.isBefore(today))
                .findFirst();
    }

    /** Whether all days that it tells of, or was written on, are over. */
    boolean isOver(Passage passage) {
        List<LocalDate> days = Dates.days(passage.text());
        return days.isEmpty()
                ? library.day(passage).filter(day -> day.isBefore(today)).isPresent()
                : days.stream().allMatch(day -> day.isBefore(today));
    }
}
