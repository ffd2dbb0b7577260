package io.mimiq.knowledge.version;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.diff.PageDiff;
import io.mimiq.knowledge.diff.SectionDiff;
import io.mimiq.knowledge.diff.SectionDiff.Change;
import io.mimiq.knowledge.page.Page;

/** What a version has, and what it changed. */
public record Stats(
        int sections,
        int statements,
        int sectionsAdded,
        int sectionsRemoved,
        int sectionsChanged,
        int statementsAdded,
        int statementsSuperseded,
        int statementsRetracted) {

    static Stats of(Page before, Page after, Changes changes) {
        PageDiff diff = PageDiff.between(before, after);
        int superseded =
                (int) changes.ended().stream().filter(Ended::isSuperseded).count();
        return new Stats(
                after.sections().size(),
                after.statementIds().size(),
                count(diff, Change.added),
                count(diff, Change.removed),
                count(diff, Change.changed),
                changes.added().size() + changes.revived().size(),
                superseded,
                changes.ended().size() - superseded);
    }

    private static int count(PageDiff diff, Change change) {
        return (int) diff.sections().stream()
                .map(SectionDiff::change)
                .filter(change::equals)
                .count();
    }
}
