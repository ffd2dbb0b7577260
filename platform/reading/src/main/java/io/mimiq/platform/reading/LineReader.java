package io.mimiq.platform.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines that are units as they are: of a log, of a chat. */
final class LineReader {
    private final Traced traced;
    private final Units units;

    LineReader(Traced traced, Units units) {
        this.traced = traced;
        this.units = units;
    }

    /** One unit, of the words between these places; null when there are none. */
    @Nullable Draft read(int from, int to, Unit.Kind kind, Scope scope, Form.Joint joint) {
        int start = from;
        int end = to;
        while (start < end && Words.isBlank(traced.text().charAt(start))) {
            start++;
        }
        while (end > start && Words.isBlank(traced.text().charAt(end - 1))) {
            end--;
        }
        Span span = traced.source(start, end);
        if (span == null) {
            return null;
        }
        String words = Escapes.literal(Words.oneLine(traced.text().substring(start, end)));
        Form form = scope.form(Form.Block.TEXT, joint, List.of(), null);
        return units.add(kind, span, words, scope, form);
    }
}
