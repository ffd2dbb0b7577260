package io.mimiq.platform.reading;

import java.util.List;

/** The link definitions of a text that is read in parts, each of which may refer to them. */
final class KnownLinks {
    private static final int MOST = 20_000;
    private final String definitions;
    private long budget;

    KnownLinks(String text, List<Line> lines) {
        StringBuilder found = new StringBuilder();
        for (Line line : lines) {
            if (!text.isEmpty() && !line.isBlank() && text.charAt(line.text()) == '[' && found.length() < MOST) {
                String words = line.words(text);
                if (LineKind.isDefinition(words)) {
                    found.append(words).append('\n');
                }
            }
        }
        this.definitions = found.toString();
        this.budget = text.length() + 4L * MOST;
    }

    /** A part of the text that knows them. */
    Traced with(Traced part) {
        if (definitions.isEmpty() || part.text().indexOf(']') < 0 || budget < definitions.length()) {
            return part;
        }
        budget -= definitions.length();
        return part.edit()
                .copy(0, part.length())
                .insert("\n" + definitions, part.length())
                .build();
    }
}
