package io.mimiq.knowledge.history;

import io.mimiq.knowledge.diff.PageDiff;
import io.mimiq.knowledge.diff.SectionDiff;
import java.util.List;

/**
 * How version {@code to} differs from version {@code from}.
 *
 * @param order ids of all sections of {@code to}
 */
record DiffView(int from, int to, List<SectionDiff> sections, List<String> order) {

    static DiffView of(int from, int to, PageDiff diff) {
        return new DiffView(from, to, diff.sections(), diff.order());
    }
}
