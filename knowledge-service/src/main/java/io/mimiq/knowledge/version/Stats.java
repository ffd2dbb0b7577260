package io.mimiq.knowledge.version;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.page.KnowledgePage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version has, and what it changed. */
@Schema(name = "VersionStats")
public record Stats(
        int sections,
        int statements,
        int sectionsAdded,
        int sectionsRemoved,
        int sectionsChanged,
        int statementsAdded,
        int statementsSuperseded,
        int statementsRetracted) {

    static Stats of(KnowledgePage before, KnowledgePage after, Changes changes) {
        int superseded =
                (int) changes.ended().stream().filter(Ended::isSuperseded).count();
        return new Stats(
                after.sections().size(),
                after.statementIds().size(),
                without(after, before),
                without(before, after),
                changed(before, after),
                changes.added().size() + changes.revived().size(),
                superseded,
                changes.ended().size() - superseded);
    }

    /** How many sections the one page has and the other has not. */
    private static int without(KnowledgePage one, KnowledgePage other) {
        return (int) one.sections().stream()
                .filter(section -> other.section(section.id()).isEmpty())
                .count();
    }

    private static int changed(KnowledgePage before, KnowledgePage after) {
        return (int) after.sections().stream()
                .filter(section -> before.section(section.id())
                        .filter(old -> !old.equals(section))
                        .isPresent())
                .count();
    }
}
