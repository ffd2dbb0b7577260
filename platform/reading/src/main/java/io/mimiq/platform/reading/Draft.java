package io.mimiq.platform.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit that has no number yet. */
final class Draft {
    final Unit.Kind kind;
    final int start;
    final int end;
    final String text;
    final Form form;
    final int level;
    final List<Draft> parents;
    final @Nullable Attribution attribution;
    List<Draft> headings = List.of();
    int number;

    Draft(
            Unit.Kind kind,
            Span span,
            String text,
            Form form,
            int level,
            List<Draft> parents,
            @Nullable Attribution attribution) {
        this.kind = kind;
        this.start = span.start();
        this.end = span.end();
        this.text = text;
        this.form = form;
        this.level = level;
        this.parents = parents;
        this.attribution = attribution;
    }

    Unit unit(int from) {
        return new Unit(number, kind, from, end, text, form, level, numbers(headings), numbers(parents), attribution);
    }

    private static List<Integer> numbers(List<Draft> drafts) {
        return drafts.stream().map(draft -> draft.number).toList();
    }
}
