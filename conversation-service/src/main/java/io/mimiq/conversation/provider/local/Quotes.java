package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.local.Search.Found;
import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers each part of a question with what says it, word for word, or says that nothing does. */
final class Quotes {

    private static final int MOST = 15;
    private static final int GROUPS = 10;
    private static final int MOST_CLOSE = 10;
    private static final int LONGEST = 200;
    private static final Set<Wanted> LISTS = EnumSet.of(Wanted.ALL, Wanted.STEPS, Wanted.OPEN, Wanted.DONE, Wanted.WHO);
    private static final Set<Wanted> STATES = EnumSet.of(Wanted.OPEN, Wanted.DONE);
    private static final String EMPTY = "The page does not say anything yet.";
    private static final String SILENT = "The page does not say: ";
    private static final String CLOSEST = "Closest passages:\n";
    private static final String BESIDE = "Also close:\n";
    private static final String DISPUTED = " (disputed: a proposal waits for a decision)";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final List<AnswerPart> parts = new ArrayList<>();
    private final Set<Passage> quoted = new HashSet<>();

    List<AnswerPart> answer(AnswerRequest request) {
        Optional<String> reply = SmallTalk.reply(request.question());
        reply.ifPresent(this::say);
        if (reply.isEmpty()) {
            Library library = new Library(request);
            if (request.knowledge().version() == 0 && library.passages.isEmpty()) {
                say(EMPTY);
            } else {
                answer(request, library);
            }
        }
        parts.add(new AnswerPart.Finished("end"));
        return parts;
    }

    private void answer(AnswerRequest request, Library library) {
        List<String> silent = new ArrayList<>();
        Upcoming upcoming = new Upcoming(library, request.date());
        for (Question question : Question.of(request)) {
            if (!answers(question, library) && !lists(question, library) && !finds(question, library, upcoming)) {
                silent.add(question.text());
            }
        }
        if (!silent.isEmpty()) {
            String text = Titles.cut(String.join(" ", silent), LONGEST);
            say(gap() + SILENT + text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        }
    }

    /** Whether the page asks the same and answers it. */
    private boolean answers(Question question, Library library) {
        List<Passage> answer = library.answer(question);
        quote(answer, library.vocabulary.needs(question), "");
        return !answer.isEmpty();
    }

    /** Whether there are tasks, or a heading or a number in a list, for what is asked. */
    private boolean lists(Question question, Library library) {
        List<Passage> tasks = question.wanted() == Wanted.TASKS ? library.tasks(question) : List.of();
        Map<String, List<Passage>> groups = !tasks.isEmpty() || !LISTS.contains(question.wanted())
                ? new LinkedHashMap<>()
                : library.under(question);
        if (question.wanted() == Wanted.WHO) {
            groups.values().removeIf(group -> group.stream().anyMatch(Passage::isSentence));
        }
        if (tasks.isEmpty() && groups.isEmpty() && STATES.contains(question.wanted())) {
            tasks = library.tasks(question);
        }
        list(groups, library);
        quote(tasks.stream().limit(MOST).toList(), List.of(), "");
        more(tasks);
        if (groups.isEmpty() && tasks.isEmpty() && question.number() != null) {
            List<Passage> items = library.numbered(question);
            items.forEach(item -> quoteWithAllBelow(item, library, List.of()));
            return !items.isEmpty();
        }
        return !groups.isEmpty() || !tasks.isEmpty();
    }

    private boolean finds(Question question, Library library, Upcoming upcoming) {
        List<Need> needs = library.vocabulary.needs(question);
        List<Passage> next = Upcoming.isAsked(question) ? upcoming.of(question) : List.of();
        if (!next.isEmpty()) {
            quote(next.subList(0, 1), needs, "");
            return true;
        }
        Search search = new Search(question, needs);
        List<Found> found = search.best(library.passages);
        if (found.isEmpty() && (question.lacks(needs) || !search.isClose(library.found))) {
            return false;
        }
        List<Passage> best = found.stream().map(Found::passage).toList();
        boolean isOver = Upcoming.isAsked(question) && best.stream().anyMatch(upcoming::isOver);
        if (found.isEmpty() || !found.get(0).isSure() || isOver) {
            List<Passage> closest = closest(best, search, library, Search.SOME);
            quote(closest, needs, CLOSEST);
            return !closest.isEmpty();
        }
        Passage first = best.get(0);
        if (question.wanted() == Wanted.STEPS && Forms.isOrdered(first.form())) {
            list(first.section(), library.with(first));
        } else if (found.size() == 1 && first.isLabel()) {
            quoteWithAllBelow(first, library, needs);
        } else {
            quoteByAge(best, library, needs);
            if (!question.isOfKind()) {
                List<Passage> beside = new ArrayList<>(closest(best, search, library, Search.LEAST));
                beside.retainAll(library.found);
                quote(beside, needs, BESIDE);
            }
        }
        return true;
    }

    /** Some passages, and what is worth reading with them. */
    private static List<Passage> closest(List<Passage> best, Search search, Library library, double least) {
        Set<Passage> closest = new LinkedHashSet<>(best);
        closest.addAll(search.closest(library.passages, library.found, least));
        return closest.stream().limit(MOST_CLOSE).toList();
    }

    private void list(Map<String, List<Passage>> groups, Library library) {
        Map<String, LocalDate> days = new HashMap<>();
        List<String> headings = groups.keySet().stream().limit(GROUPS).toList();
        headings.forEach(heading -> days.put(
                heading,
                library.day(groups.getOrDefault(heading, List.of()).get(0)).orElse(LocalDate.MIN)));
        headings.stream()
                .sorted(Comparator.comparing(
                        heading -> days.getOrDefault(heading, LocalDate.MIN), Comparator.reverseOrder()))
                .forEach(heading -> list(heading, groups.getOrDefault(heading, List.of())));
        if (groups.size() > GROUPS) {
            say("\n\nAnd " + (groups.size() - GROUPS) + " more sections.");
        }
    }

    private void list(String heading, List<Passage> passages) {
        say(gap() + (heading.isEmpty() ? "" : Markup.escaped(heading) + ":"));
        Listing.of(passages.subList(0, Math.min(MOST, passages.size())), heading)
                .forEach(line -> quote(line.passage(), line.lead(), line.text()));
        more(passages);
    }

    private void more(List<Passage> passages) {
        if (passages.size() > MOST) {
            say("\n- and " + (passages.size() - MOST) + " more");
        }
    }

    private void quoteWithAllBelow(Passage passage, Library library, List<Need> needs) {
        List<Passage> all = new ArrayList<>(library.below(passage));
        if (all.isEmpty()) {
            quote(List.of(passage), needs, "");
        } else {
            all.add(0, passage);
            list(passage.section(), all);
        }
    }

    /** The latest first; what is quoted in a mail, or stands under the date of an earlier day, is told to be earlier. */
    private void quoteByAge(List<Passage> passages, Library library, List<Need> needs) {
        Map<Passage, LocalDate> days = new HashMap<>();
        passages.forEach(passage -> library.day(passage).ifPresent(day -> days.put(passage, day)));
        LocalDate latest = days.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        boolean differs = days.size() == passages.size() && new HashSet<>(days.values()).size() > 1;
        List<Passage> earlier = passages.stream()
                .filter(passage -> Forms.isQuoted(passage.form()) || (differs && !latest.equals(days.get(passage))))
                .toList();
        List<Passage> newest =
                passages.stream().filter(passage -> !earlier.contains(passage)).toList();
        if (newest.isEmpty()) {
            quote(earlier, needs, "Earlier:\n\n");
            return;
        }
        quote(newest, needs, differs ? "Latest, " + DAY.format(latest) + ":\n\n" : "");
        if (earlier.stream().anyMatch(passage -> !quoted.contains(passage))) {
            say("\n\nEarlier:");
        }
        earlier.stream()
                .filter(quoted::add)
                .sorted(Comparator.comparing(
                        passage -> days.getOrDefault(passage, LocalDate.MIN), Comparator.reverseOrder()))
                .forEach(passage -> quote(
                        passage,
                        "\n- " + (differs ? DAY.format(days.getOrDefault(passage, latest)) + ": " : ""),
                        passage.explained(needs)));
    }

    private void quote(List<Passage> passages, List<Need> needs, String lead) {
        List<Passage> added = passages.stream().filter(quoted::add).toList();
        String next = gap() + lead;
        for (Passage passage : added) {
            boolean isItem = added.size() > 1 && !passage.isCode();
            String text = passage.explained(needs);
            quote(passage, next + (isItem ? "- " : ""), passage.isCode() ? text : Markup.escaped(text));
            next = passage.isCode() ? "\n\n" : "\n";
        }
    }

    private void quote(Passage passage, String lead, String text) {
        String done = Boolean.TRUE.equals(Forms.task(passage.form())) ? " (done)" : "";
        say(lead + text + done + (passage.isDisputed() ? DISPUTED : ""));
        parts.add(passage.citation());
    }

    private String gap() {
        return parts.isEmpty() ? "" : "\n\n";
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            parts.add(new AnswerPart.Delta(text));
        }
    }
}
