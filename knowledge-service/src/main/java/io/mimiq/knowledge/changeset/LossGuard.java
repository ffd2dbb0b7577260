package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Prose;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the page before and after, whatever edited it, and objects to every loss that no operation asked for. Peers
 * lose their users' knowledge exactly here: truncated rewrites written back, unrelated facts retired.
 */
final class LossGuard {

    private final KnowledgePage before;
    private final KnowledgePage after;
    private final Changes changes;
    private final List<Violation> violations = new ArrayList<>();

    private LossGuard(KnowledgePage before, KnowledgePage after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static List<Violation> inspect(
            KnowledgePage before, KnowledgePage after, Changes changes, Set<String> removedSections) {
        LossGuard guard = new LossGuard(before, after, changes);
        guard.everyStatementIsAccountedFor();
        guard.everyStatementIsSaid();
        guard.proseStays(removedSections);
        return guard.violations;
    }

    /** Whether text of {@code old} outside its statements is missing from {@code rewritten}. */
    static boolean dropsProse(Section old, Section rewritten) {
        return !Prose.outsideStatements(old, Set.of()).isKeptIn(rewritten.body());
    }

    private void everyStatementIsAccountedFor() {
        Set<String> expected = new LinkedHashSet<>(before.statementIds());
        expected.removeAll(changes.endedIds());
        expected.addAll(changes.addedIds());
        expected.addAll(changes.revived());
        if (!expected.equals(after.statementIds())) {
            violations.add(new Violation("operations", "lose a statement without superseding or retracting it"));
        }
    }

    private void everyStatementIsSaid() {
        Map<String, String> expected = new HashMap<>(before.statementTexts());
        expected.keySet().removeAll(changes.endedIds());
        changes.added().forEach(statement -> expected.put(statement.id(), statement.text()));
        Map<String, String> said = after.statementTexts();
        if (!said.entrySet().containsAll(expected.entrySet())) {
            violations.add(new Violation("operations", "leave a statement without its text in its section"));
        }
    }

    private void proseStays(Set<String> removedSections) {
        Set<String> ended = changes.endedIds();
        Map<String, Section> written = byId();
        for (Section section : before.sections()) {
            Optional<Section> kept = Optional.ofNullable(written.get(section.id()));
            boolean lost = kept.isEmpty()
                    ? !removedSections.contains(section.id())
                    : !kept.get().body().equals(section.body())
                            && !Prose.outsideStatements(section, ended)
                                    .isKeptIn(kept.get().body());
            if (lost) {
                violations.add(new Violation("operations", "drop text of a section without removing it"));
            }
        }
    }

    private Map<String, Section> byId() {
        Map<String, Section> sections = new HashMap<>();
        after.sections().forEach(section -> sections.put(section.id(), section));
        return sections;
    }
}
