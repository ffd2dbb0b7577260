package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what became of a source: in a line for the version, in a few sentences for the person. */
final class Summary {

    private static final int QUOTED = 2;
    private static final int MOST = 4;
    private static final int LONGEST = 90;
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern MEETING =
            Pattern.compile("(?i).*\\b(?:sync|meeting|weekly|minutes|stand-?up|retro(?:spective)?|call)\\b.*");
    private static final Pattern PLURAL = Pattern.compile("[A-Z][a-z]+(?: [a-z]+)?[^s\\W]s");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Draft draft;
    private final List<Unit> units;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<Place, Map<Place, Integer>> added = new LinkedHashMap<>();

    Summary(Draft draft, Page page, List<Unit> units) {
        this.draft = draft;
        this.units = units;
        page.statements.forEach(
                statement -> known.put(statement.id(), statement.statement().text()));
        collect(page.top);
        for (Operation operation : draft.operations) {
            if (operation instanceof Operation.AddStatement add) {
                count(places.get(add.sectionId()), 1);
            } else if (operation instanceof Operation.UpsertSection section) {
                made.add(section.sectionId());
                count(places.get(section.sectionId()), 0);
            }
        }
    }

    String changelog() {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("Added " + outline());
        }
        add(parts, of(Operation.MarkTask.class).size(), "done");
        add(parts, of(Operation.ConflictStatement.class).size(), "for review");
        return parts.isEmpty() ? "Nothing new" : String.join("; ", parts);
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        if (!added.isEmpty()) {
            sentences.add("Added " + outline() + ".");
        }
        List<Operation.MarkTask> done = of(Operation.MarkTask.class);
        if (!done.isEmpty()) {
            sentences.add("Done: "
                    + some(done.stream()
                            .map(mark -> quoted(known.get(mark.statementId())))
                            .toList()) + ".");
        }
        List<Operation.ConflictStatement> contested = of(Operation.ConflictStatement.class);
        if (!contested.isEmpty()) {
            sentences.add("For your review: "
                    + some(contested.stream()
                            .map(each -> quoted(each.text()) + " instead of " + quoted(known.get(each.statementId())))
                            .toList())
                    + ".");
        }
        sentences.add(
                counts(contested.size(), of(Operation.ConfirmStatement.class).size()));
        return String.join(" ", sentences).strip();
    }

    private String counts(int contested, int confirmed) {
        Map<Integer, State> states = draft.account.stream()
                .collect(Collectors.toMap(Disposition::start, Disposition::state, (one, other) -> one));
        List<Unit> asked = units.stream()
                .filter(unit -> states.get(unit.start()) == State.ASKED)
                .toList();
        int leftOut = Collections.frequency(states.values(), State.LEFT_OUT);
        int headings = (int) units.stream().filter(unit -> unit.level() > 0).count();
        int kept = units.size() - contested - confirmed - asked.size() - leftOut;
        if (units.isEmpty()) {
            return "There is no text in it.";
        } else if (confirmed > 0 && confirmed + headings == units.size()) {
            return confirmed == 1 ? "This was known already." : "All of this was known already.";
        }
        List<String> counts = new ArrayList<>();
        add(counts, confirmed, "known already");
        add(counts, contested, "for your review");
        add(counts, asked.size(), asked.size() == 1 ? "question" : "questions");
        add(counts, leftOut, "left out");
        String all = kept == 0 && counts.size() == 1 || counts.isEmpty()
                ? ""
                : kept + " of " + units.size() + " kept, " + String.join(", ", counts) + ".";
        return asked.isEmpty()
                ? all
                : all + " Not on the page, because it asks: "
                        + some(asked.stream().map(unit -> quoted(unit.text())).toList()) + ".";
    }

    /** {@code the meeting of 24 November with two decisions and one open question}. */
    private String outline() {
        List<String> parts = new ArrayList<>();
        added.forEach((top, counts) -> {
            List<String> inside = new ArrayList<>();
            counts.forEach((place, count) -> {
                if (place != top && count > 0) {
                    inside.add(things(place.heading, count));
                }
            });
            int all = counts.values().stream().mapToInt(count -> count).sum();
            String what = inside.isEmpty() || inside.size() > MOST
                    ? number(all) + (all == 1 ? " statement" : " statements")
                    : listed(inside);
            parts.add(
                    !made.contains(top.id)
                            ? what + " to " + quoted(top.heading)
                            : all == 0 ? name(top) : name(top) + " with " + what);
        });
        return parts.size() <= MOST
                ? listed(parts)
                : listed(parts.subList(0, MOST - 1)) + " and " + (parts.size() - MOST + 1) + " more sections";
    }

    private static String name(Place top) {
        List<LocalDate> days = Dates.days(top.heading);
        return days.size() == 1 && MEETING.matcher(top.heading).matches()
                ? "the meeting of " + days.get(0).format(DAY)
                : quoted(top.heading);
    }

    /** {@code two decisions} under Decisions, else {@code 3 under “Agenda”}. */
    private static String things(String heading, int count) {
        if (!PLURAL.matcher(heading).matches()) {
            return count + " under " + quoted(heading);
        }
        String plural = heading.toLowerCase(Locale.ROOT);
        return number(count) + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }

    private void collect(Place place) {
        places.put(place.id, place);
        place.children.forEach(this::collect);
    }

    private void count(Place place, int count) {
        Place top = place;
        while (top.parent != null && top.parent.parent != null) {
            top = top.parent;
        }
        added.computeIfAbsent(top, key -> new LinkedHashMap<>()).merge(place, count, Integer::sum);
    }

    private <T extends Operation> List<T> of(Class<T> type) {
        return draft.operations.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void add(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    private static String some(List<String> quotes) {
        String some = quotes.stream().limit(QUOTED).collect(Collectors.joining(", "));
        return quotes.size() > QUOTED ? some + " and " + (quotes.size() - QUOTED) + " more" : some;
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String quoted(String text) {
        return "“" + Titles.cut(text.strip(), LONGEST).replaceFirst("\\.$", "") + "”";
    }
}
