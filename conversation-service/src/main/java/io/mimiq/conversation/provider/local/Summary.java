package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what became of a source: in a line for the version, in a few sentences for the person. */
final class Summary {

    private static final int QUOTED = 2;
    private static final int MOST = 4;
    private static final String[] NUMBERS =
            "no one two three four five six seven eight nine ten eleven twelve".split(" ");
    private static final Pattern MEETING = Pattern.compile(
            "(?i).*(?<![\\p{L}\\p{N}_])(?:sync|meeting|weekly|minutes|stand-?up|retro|call)(?![\\p{L}\\p{N}_]).*");
    private static final Pattern PLURAL = Pattern.compile("[A-Z][a-z]+(?: [a-z]+)?[^sui\\W]s");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Draft draft;
    private final List<Unit> units;

    Summary(Draft draft, List<Unit> units) {
        this.draft = draft;
        this.units = units;
    }

    String changelog() {
        List<String> parts = new ArrayList<>();
        if (!draft.added.isEmpty()) {
            parts.add("Added " + outline());
        }
        add(parts, draft.done.size(), "done");
        add(parts, draft.reopened.size(), "open again");
        add(parts, draft.contested.size(), "for review");
        return parts.isEmpty() ? "Nothing new" : String.join("; ", parts);
    }

    String text() {
        List<String> asked = units.stream()
                .filter(unit -> draft.account.stream()
                        .anyMatch(each -> each.start() == unit.start() && each.state() == State.ASKED))
                .map(Unit::text)
                .toList();
        List<String> contested = draft.contested.stream()
                .map(each -> Titles.quoted(each.get(0)) + " instead of " + Titles.quoted(each.get(1)))
                .toList();
        String text = draft.added.isEmpty() ? "" : "Added " + outline() + ". ";
        text += told("Done: ", quoted(draft.done)) + told("Open again: ", quoted(draft.reopened));
        text += told(text.isEmpty() ? "" : "For your review: ", contested);
        text += told("Not on the page, because it asks: ", quoted(asked));
        return (text + counts(asked.size())).strip();
    }

    private String counts(int asked) {
        int confirmed = (int) draft.operations.stream()
                .filter(Operation.ConfirmStatement.class::isInstance)
                .count();
        int leftOut = (int) draft.account.stream()
                .filter(each -> each.state() == State.LEFT_OUT)
                .count();
        int headings = (int) units.stream().filter(unit -> unit.level() > 0).count();
        if (confirmed > 0 && confirmed + headings == units.size()) {
            return confirmed == 1 ? "This was known already." : "All of this was known already.";
        }
        List<String> counts = new ArrayList<>();
        add(counts, confirmed, "known already");
        add(counts, draft.contested.size(), "for your review");
        add(counts, asked, asked == 1 ? "question" : "questions");
        add(counts, leftOut, "left out");
        int kept = units.size() - confirmed - draft.contested.size() - asked - leftOut;
        boolean isSaid = counts.isEmpty() || (kept == 0 && counts.size() == 1 && leftOut == 0);
        return isSaid ? "" : kept + " of " + units.size() + " kept, " + String.join(", ", counts) + ".";
    }

    /** {@code the meeting of 24 November with two decisions and one open question}. */
    private String outline() {
        Map<Place, Map<Place, Integer>> byTop = new LinkedHashMap<>();
        draft.added.forEach((place, count) -> {
            Place top = place;
            while (!top.parent.isTop()) {
                top = top.parent;
            }
            byTop.computeIfAbsent(top, key -> new LinkedHashMap<>()).put(place, count);
        });
        List<String> parts = new ArrayList<>();
        byTop.forEach((top, counts) -> parts.add(part(top, counts)));
        return parts.size() <= MOST
                ? listed(parts)
                : String.join(", ", parts.subList(0, MOST - 1)) + " and " + (parts.size() - MOST + 1)
                        + " more sections";
    }

    private String part(Place top, Map<Place, Integer> counts) {
        List<String> inside = counts.entrySet().stream()
                .filter(each -> each.getKey() != top && each.getValue() > 0)
                .map(each -> things(each.getKey().heading, each.getValue()))
                .toList();
        int all = counts.values().stream().mapToInt(count -> count).sum();
        String what = inside.isEmpty() || inside.size() > MOST
                ? number(all) + (all == 1 ? " statement" : " statements")
                : listed(inside);
        if (!draft.made.contains(top)) {
            return what + " to " + Titles.quoted(top.heading);
        }
        List<LocalDate> days = Dates.days(top.heading);
        boolean isMeeting = days.size() == 1 && MEETING.matcher(top.heading).matches();
        return (isMeeting ? "the meeting of " + days.get(0).format(DAY) : Titles.quoted(top.heading))
                + (all == 0 ? "" : " with " + what);
    }

    /** {@code two decisions} under Decisions, else {@code 3 under “Agenda”}. */
    private static String things(String heading, int count) {
        if (!PLURAL.matcher(heading).matches()) {
            return count + " under " + Titles.quoted(heading);
        }
        String plural = heading.toLowerCase(Locale.ROOT);
        return number(count) + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }

    private static void add(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    private static String number(int count) {
        return count < NUMBERS.length ? NUMBERS[count] : String.valueOf(count);
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(Titles::quoted).toList();
    }

    /** A sentence with some of them, or nothing. */
    private static String told(String lead, List<String> quotes) {
        String some = quotes.stream().limit(QUOTED).collect(Collectors.joining(", "));
        String more = quotes.size() > QUOTED ? " and " + (quotes.size() - QUOTED) + " more" : "";
        return quotes.isEmpty() ? "" : lead + some + more + ". ";
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
