package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Changes.Confirmed;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.PageWriter;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page being edited by operations, one after the other. An operation that cannot be done becomes a violation and
 * changes nothing, so that one look shows everything that is wrong.
 */
final class Draft implements Operation.Visitor<Draft> {

    private final Quoting quoting;
    private final Set<String> usedStatementIds;
    private final List<Statement> added = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final Set<String> removedSections = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> newStatements = new HashSet<>();
    private final PageWriter page;
    private String current = "";

    Draft(KnowledgePage page, SourceText source, Set<String> usedStatementIds) {
        this.page = new PageWriter(page);
        this.quoting = new Quoting(source, this::refuse);
        this.usedStatementIds = new HashSet<>(usedStatementIds);
        this.usedStatementIds.addAll(page.statementIds());
    }

    void apply(List<Operation> operations) {
        for (Operation operation : operations) {
            current = operation.id();
            operation.accept(this);
        }
    }

    KnowledgePage page() {
        return page.page();
    }

    Changes changes() {
        return new Changes(added, ended, List.of(), confirmed);
    }

    Set<String> removedSections() {
        return removedSections;
    }

    List<Violation> violations() {
        return violations;
    }

    @Override
    public Draft add(AddStatement add) {
        boolean inSection = section("sectionId", add.sectionId());
        Optional<Statement> statement = begin("statementId", add.statementId(), add.text(), add.evidence());
        boolean placed = !inSection || isPlaced(add);
        if (inSection && placed && statement.isPresent()) {
            put(add);
            added.add(statement.get());
            newStatements.add(add.statementId());
        }
        return this;
    }

    private boolean isPlaced(AddStatement add) {
        if (add.after() != null && add.before() != null) {
            refuse("before", "cannot be given with after");
            return false;
        }
        return stands("after", add.after(), add.sectionId()) && stands("before", add.before(), add.sectionId());
    }

    private void put(AddStatement add) {
        if (add.before() == null) {
            page.add(add.sectionId(), add.statementId(), add.text(), add.form(), add.after());
        } else {
            page.addBefore(add.sectionId(), add.statementId(), add.text(), add.form(), add.before());
        }
    }

    @Override
    public Draft supersede(SupersedeStatement supersede) {
        String old = supersede.statementId();
        boolean known = statement(old);
        String text =
                known && page.isCode(old) ? Wording.lines(supersede.text()) : Wording.singleLine(supersede.text());
        Optional<Statement> replacement = begin("replacementId", supersede.replacementId(), text, supersede.evidence());
        if (known && replacement.isPresent()) {
            page.replace(old, supersede.replacementId(), text);
            ended.add(new Ended(old, supersede.replacementId(), List.of()));
            added.add(replacement.get());
            newStatements.add(supersede.replacementId());
        }
        return this;
    }

    @Override
    public Draft retract(RetractStatement retract) {
        boolean known = statement(retract.statementId());
        Optional<List<Evidence>> evidence =
                retract.evidence().isEmpty() ? Optional.of(List.of()) : evidence(retract.evidence());
        if (known && evidence.isPresent()) {
            page.remove(retract.statementId());
            ended.add(new Ended(retract.statementId(), null, evidence.get()));
        }
        return this;
    }

    @Override
    public Draft conflict(ConflictStatement conflict) {
        refuse("type", "a conflict needs a person's decision");
        return this;
    }

    @Override
    public Draft confirm(ConfirmStatement confirm) {
        boolean known = statement(confirm.statementId());
        Optional<List<Evidence>> evidence = evidence(confirm.evidence());
        if (known && evidence.isPresent()) {
            confirmed.add(new Confirmed(confirm.statementId(), evidence.get(), null));
        }
        return this;
    }

    @Override
    public Draft mark(MarkTask mark) {
        boolean known = statement(mark.statementId());
        Optional<List<Evidence>> evidence = evidence(mark.evidence());
        if (known && evidence.isPresent()) {
            if (page.mark(mark.statementId(), mark.done())) {
                confirmed.add(new Confirmed(mark.statementId(), evidence.get(), mark.done()));
            } else {
                refuse("statementId", "is no task");
            }
        }
        return this;
    }

    @Override
    public Draft upsert(UpsertSection upsert) {
        Optional<Section> old = page.section(upsert.sectionId());
        if (!isPlace(upsert.after(), upsert.sectionId())) {
            return this;
        }
        Section named = old.map(section -> section.renamed(upsert.heading()))
                .map(section -> upsert.level() == null ? section : section.at(upsert.level()))
                .orElseGet(() -> Section.empty(
                        upsert.sectionId(),
                        upsert.heading(),
                        Objects.requireNonNullElse(upsert.level(), Operation.MIN_LEVEL)));
        Optional<Section> written =
                upsert.body() == null ? Optional.of(named) : named.rewritten(Wording.lines(upsert.body()));
        if (written.isEmpty()) {
            refuse("body", "drops the text of a statement in the section");
        } else if (upsert.body() != null && LossGuard.dropsProse(named, written.get())) {
            refuse("body", "drops text of the section");
        } else {
            put(written.get(), old.isPresent(), upsert.after());
        }
        return this;
    }

    @Override
    public Draft layOut(LayOutSection layOut) {
        if (section("sectionId", layOut.sectionId())) {
            page.layOut(layOut.sectionId(), layOut.forms());
        }
        return this;
    }

    @Override
    public Draft move(MoveSection move) {
        boolean known = section("sectionId", move.sectionId());
        if (isPlace(move.after(), move.sectionId()) && known) {
            page.move(move.sectionId(), move.after());
        }
        return this;
    }

    @Override
    public Draft remove(RemoveSection remove) {
        if (!section("sectionId", remove.sectionId())) {
            return this;
        }
        if (!page.isEmpty(remove.sectionId())) {
            refuse("sectionId", "still contains statements");
        } else if (page.hasSectionsUnder(remove.sectionId())) {
            refuse("sectionId", "still has sections under it");
        } else {
            page.removeSection(remove.sectionId());
            removedSections.add(remove.sectionId());
        }
        return this;
    }

    private void put(Section section, boolean exists, @Nullable String after) {
        if (!exists) {
            page.insert(section, after);
            return;
        }
        page.put(section);
        if (after != null) {
            page.move(section.id(), after);
        }
    }

    /** Whether a section can come behind another. */
    private boolean isPlace(@Nullable String after, String sectionId) {
        if (after == null) {
            return true;
        }
        if (after.equals(sectionId) || !page.has(after)) {
            refuse("after", "is not another section");
            return false;
        }
        boolean inside = page.has(sectionId) && page.isIn(after, sectionId);
        if (inside) {
            refuse("after", "is under the section itself");
        }
        return !inside;
    }

    private boolean stands(String field, @Nullable String statementId, String sectionId) {
        boolean stands = statementId == null || page.says(statementId, sectionId);
        if (!stands) {
            refuse(field, "is not a statement of the section");
        }
        return stands;
    }

    private boolean section(String field, String id) {
        if (!page.has(id)) {
            refuse(field, "is not a section of the page");
        }
        return page.has(id);
    }

    private boolean statement(String id) {
        boolean known = page.says(id) && !newStatements.contains(id);
        if (!known) {
            refuse("statementId", "is not an existing statement of the page");
        }
        return known;
    }

    private Optional<Statement> begin(String idField, String id, String text, List<Operation.Span> spans) {
        Optional<List<Evidence>> evidence = evidence(spans);
        if (!usedStatementIds.add(id)) {
            refuse(idField, "is the id of another statement");
            return Optional.empty();
        }
        return evidence.map(cited -> new Statement(id, text, cited));
    }

    private Optional<List<Evidence>> evidence(List<Operation.Span> given) {
        return quoting.evidence(given);
    }

    private void refuse(String field, String message) {
        violations.add(new Violation("operations." + current + "." + field, message));
    }
}
