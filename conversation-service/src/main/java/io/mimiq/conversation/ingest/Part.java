package io.mimiq.conversation.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document's text that is read at once, with the heading it stands under when that is in an earlier part.
 */
record Part(String text, int offset, @Nullable String heading) {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");
    private static final String[] BREAKS = {"\n#", "\n\n", "\n", ". ", " "};

    /** Cuts at the last heading, else paragraph, line, sentence or word that lets a part be at least half full. */
    static List<Part> of(String text, int most) {
        return cut(text, 0, null, most);
    }

    /** The same part in two, when it turned out to be too much at once. */
    List<Part> halves() {
        return cut(text, offset, heading, text.length() / 2 + 1);
    }

    private static List<Part> cut(String text, int offset, @Nullable String heading, int most) {
        List<Part> parts = new ArrayList<>();
        String current = heading;
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start, most);
            String part = text.substring(start, end);
            if (!part.isBlank()) {
                parts.add(new Part(part, offset + start, current));
            }
            current = lastHeading(part, current);
            start = end;
        }
        return parts;
    }

    private static int end(String text, int start, int most) {
        if (text.length() - start <= most) {
            return text.length();
        }
        for (String mark : BREAKS) {
            int found = text.lastIndexOf(mark, start + most - mark.length());
            if (found >= start + most / 2) {
                return mark.startsWith("\n") ? found + 1 : found + mark.length();
            }
        }
        int end = start + most;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static @Nullable String lastHeading(String part, @Nullable String before) {
        String last = before;
        Matcher headings = HEADING.matcher(part);
        while (headings.find()) {
            last = headings.group(1);
        }
        return last;
    }

    @Override
    public String toString() {
        return "Part[" + offset + ", " + text.length() + "]";
    }
}
