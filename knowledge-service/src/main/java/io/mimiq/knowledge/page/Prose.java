package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a section that belong to no statement: introductions, headings, code. */
public final class Prose {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKERS =
            Pattern.compile("(?:[ \\t]*(?:>|#{1,6}[ \\t]|(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]][ \\t]+)?))+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final List<String> pieces;

    private Prose(List<String> pieces) {
        this.pieces = pieces;
    }

    public static Prose outsideStatements(Section section) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Placement place : section.placements()) {
            addLines(section.body(), from, place.start(), pieces);
            from = place.end();
        }
        addLines(section.body(), from, section.body().length(), pieces);
        return new Prose(pieces);
    }

    /** Whether each piece still stands in {@code body}, however it is wrapped, listed or punctuated. */
    public boolean isKeptIn(String body) {
        String words = normalised(body);
        return pieces.stream()
                .noneMatch(piece -> Placement.occurrences(words, piece).isEmpty());
    }

    private static void addLines(String body, int from, int to, List<String> pieces) {
        int start = from;
        for (String line : body.substring(from, to).split("\n", -1)) {
            boolean opensLine = start == 0 || body.charAt(start - 1) == '\n';
            String piece = trimmed(opensLine ? withoutMarkers(line) : line);
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            start += line.length() + 1;
        }
    }

    private static String withoutMarkers(String line) {
        Matcher markers = MARKERS.matcher(line);
        return markers.lookingAt() ? line.substring(markers.end()) : line;
    }

    private static String trimmed(String line) {
        return EDGES.matcher(normalised(line)).replaceAll("");
    }

    private static String normalised(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
