package io.mimiq.knowledge.page;

import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a body that can be a statement: a sentence, item, row or the like without what marks it as such.
 *
 * @param text what it says, if the body writes it otherwise; see {@link Placement#text}
 */
public record Passage(int start, int end, @Nullable String text) {

    private static final Pattern WORDLESS = Pattern.compile("[|\\s]*");
    private static final Pattern OPENING_FENCE = Pattern.compile("\\s*+(?:`{3,}+|~{3,}+)[^\\n]*+\\n");
    private static final Pattern CLOSING_FENCE = Pattern.compile("\\n[ \\t>]*(?:`{3,}|~{3,})\\s*$");

    /** All that a body says to its readers, in reading order. Headings inside of it say nothing by themselves. */
    public static List<Passage> in(String body) {
        List<Passage> passages = new ArrayList<>();
        for (Unit unit : Reading.of(body, Syntax.MARKDOWN).units()) {
            if (unit.kind() != Unit.Kind.HEADING
                    && unit.kind() != Unit.Kind.COMMENT
                    && !WORDLESS.matcher(unit.text()).matches()) {
                Passage passage = of(unit, body);
                if (passage.start < passage.end) {
                    passages.add(passage);
                }
            }
        }
        return passages;
    }

    /** The words of all that a body says. */
    public static Set<String> saidIn(String body) {
        return in(body).stream().map(passage -> passage.said(body)).collect(toSet());
    }

    public Span span() {
        return new Span(start, end);
    }

    /** As the body writes it. */
    public String written(String body) {
        return body.substring(start, end);
    }

    /** What it says. */
    public String said(String body) {
        return text == null ? written(body) : text;
    }

    private static Passage of(Unit unit, String body) {
        String written = body.substring(unit.start(), unit.end());
        int at = unit.form().block() == Form.Block.CODE ? -1 : written.indexOf(unit.text());
        if (at >= 0) {
            return new Passage(
                    unit.start() + at, unit.start() + at + unit.text().length(), null);
        }
        int from = unit.form().opened() > 0 ? Markers.length(firstLine(written)) : 0;
        int to = written.length();
        if (unit.form().block() == Form.Block.CODE) {
            from = afterOpeningFence(written, from, to);
            to = beforeClosingFence(written, from, to);
        } else if (unit.form().block() == Form.Block.ROW) {
            from += written.startsWith("|", from) ? 1 : 0;
            to -= written.endsWith("|") && !written.endsWith("\\|") ? 1 : 0;
        }
        return trimmed(unit, body, unit.start() + from, unit.start() + Math.max(from, to));
    }

    private static int afterOpeningFence(String written, int from, int to) {
        Matcher opening = OPENING_FENCE.matcher(written).region(from, to);
        return opening.lookingAt() ? opening.end() : from;
    }

    private static int beforeClosingFence(String written, int from, int to) {
        Matcher closing = CLOSING_FENCE.matcher(written).region(from, to);
        return closing.find() ? closing.start() : to;
    }

    private static Passage trimmed(Unit unit, String body, int from, int to) {
        String first = firstLine(unit.text());
        int at = first.isBlank() ? -1 : body.substring(from, to).indexOf(first);
        int start = from + Math.max(at, 0);
        while (at < 0 && start < to && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Passage(start, end, body.substring(start, end).equals(unit.text()) ? null : unit.text());
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
