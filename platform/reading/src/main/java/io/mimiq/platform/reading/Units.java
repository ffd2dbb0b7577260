package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the readers find, and sees to it that nothing of the source is missing and nothing stands in two units. */
final class Units {
    private final String source;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Span> dropped = new ArrayList<>();

    Units(String source) {
        this.source = source;
    }

    /** A unit that belongs to what its scope says and, maybe, to one more. */
    Draft add(Unit.Kind kind, Span span, String text, Scope scope, Form form, @Nullable Draft parent) {
        List<Draft> parents = new ArrayList<>(scope.parents());
        if (parent != null) {
            parents.add(parent);
        }
        Draft draft = new Draft(kind, scope.from(span), text, form, 0, parents, scope.attribution());
        scope.opened(draft);
        drafts.add(draft);
        return draft;
    }

    Draft add(Unit.Kind kind, Span span, String text, Scope scope, Form form) {
        return add(kind, span, text, scope, form, null);
    }

    void heading(Span span, String text, int level, Scope scope) {
        drafts.add(new Draft(Unit.Kind.HEADING, span, text, Form.PARAGRAPH, level, List.of(), scope.attribution()));
    }

    /** A comment belongs to nothing around it. */
    void comment(Span span, String text) {
        drafts.add(new Draft(Unit.Kind.COMMENT, span, text, Form.PARAGRAPH, 0, List.of(), null));
    }

    int size() {
        return drafts.size();
    }

    /** This part of the source has no words for people. */
    void drop(@Nullable Span span) {
        if (span != null) {
            dropped.add(span);
        }
    }

    List<Unit> finish() {
        drafts.sort(Comparator.comparingInt((Draft draft) -> draft.start));
        List<Draft> all = new Gaps(source, dropped).fill(drafts);
        Headings headings = new Headings();
        List<Unit> units = new ArrayList<>(all.size());
        int end = 0;
        for (Draft draft : all) {
            draft.number = units.size() + 1;
            draft.headings = headings.above(draft);
            units.add(draft.unit(Math.max(end, draft.start)));
            end = Math.max(end, draft.end);
        }
        return units;
    }
}
