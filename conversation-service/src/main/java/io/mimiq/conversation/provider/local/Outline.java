package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what was added by the headings it stands under: {@code the meeting of 24 November with two decisions}. */
final class Outline {

    private static final int MOST = 4;
    private static final int LONGEST = 60;
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern MEETING =
            Pattern.compile("(?i).*\\b(?:sync|meeting|weekly|minutes|stand-?up|retro(?:spective)?|call|review)\\b.*");
    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)? (\\p{L}{3,9})\\b\\.?");
    private static final Pattern PLURAL = Pattern.compile("[A-Z][a-z]+(?: [a-z]+)?s");

    private Outline() {}

    /**
     * @param added how many statements each section gained
     * @param made sections that are new
     */
    static String of(Map<Place, Integer> added, Set<Place> made) {
        Map<Place, Map<Place, Integer>> byTop = new LinkedHashMap<>();
        made.forEach(place -> byTop.computeIfAbsent(top(place), top -> new LinkedHashMap<>()).putIfAbsent(place, 0));
        added.forEach((place, count) ->
                byTop.computeIfAbsent(top(place), top -> new LinkedHashMap<>()).put(place, count));
        List<String> parts = new ArrayList<>();
        byTop.forEach((top, counts) -> parts.add(made.contains(top) ? made(top, counts) : more(top, counts)));
        return listed(parts, " sections");
    }

    private static String made(Place top, Map<Place, Integer> counts) {
        Matcher day = DAY.matcher(top.heading());
        boolean isMeeting = MEETING.matcher(top.heading()).matches() && day.find();
        String name = isMeeting ? "the meeting of " + day.group().replace(".", "") : quoted(top.heading());
        String inside = inside(top, counts);
        return inside.isEmpty() ? name : name + " with " + inside;
    }

    private static String more(Place top, Map<Place, Integer> counts) {
        return inside(top, counts) + " to " + quoted(top.heading());
    }

    private static String inside(Place top, Map<Place, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((place, count) -> {
            if (place != top && count > 0) {
                parts.add(things(place.heading(), count));
            }
        });
        int own = counts.getOrDefault(top, 0);
        return parts.isEmpty() && own > 0 ? counted(own, "statement") : listed(parts, " sections");
    }

    /** {@code two decisions} under Decisions, {@code 3 under “Agenda”}. */
    private static String things(String heading, int count) {
        if (!PLURAL.matcher(heading).matches() || heading.endsWith("ss")) {
            return count + " under " + quoted(heading);
        }
        String plural = heading.toLowerCase(Locale.ROOT);
        return number(count) + " " + (count == 1 ? plural.replaceFirst("s$", "") : plural);
    }

    private static String counted(int count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    private static String listed(List<String> parts, String what) {
        if (parts.size() > MOST) {
            return String.join(", ", parts.subList(0, MOST - 1)) + " and " + (parts.size() - MOST + 1) + " more" + what;
        }
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String quoted(String heading) {
        return "“" + Titles.cut(heading, LONGEST) + "”";
    }

    private static Place top(Place place) {
        Place top = place;
        while (top.parent() != null && top.parent().parent() != null) {
            top = top.parent();
        }
        return top;
    }
}
