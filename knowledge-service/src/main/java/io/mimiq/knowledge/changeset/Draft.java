package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Changes.Confirmed;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.KnowledgePage.Located;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
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

    private final SourceText source;
    private final Set<String> usedStatementIds;
    private final List<Statement> added = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final Set<String> removedSections = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private KnowledgePage page;
    private String current = "";

    Draft(KnowledgePage page, SourceText source, Set<String> usedStatementIds) {
        this.page = page;
        this.source = source;
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
        return page;
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
        Optional<Section> section = section("sectionId", add.sectionId());
        Optional<Statement> statement = begin("statementId", add.statementId(), add.text(), add.evidence());
        boolean placed = section.isEmpty() || stands(add.after(), section.get());
        if (section.isPresent() && statement.isPresent() && placed) {
            page = page.with(section.get().add(add.statementId(), add.text(), add.form(), add.after()));
            added.add(statement.get());
        }
        return this;
    }

    @Override
    public Draft supersede(SupersedeStatement supersede) {
        Optional<Located> old = statement(supersede.statementId());
        String text = inItsForm(supersede.text(), old);
        Optional<Statement> replacement = begin("replacementId", supersede.replacementId(), text, supersede.evidence());
        if (old.isPresent() && replacement.isPresent()) {
            page = page.with(old.get().section().replace(supersede.statementId(), supersede.replacementId(), text));
            ended.add(new Ended(supersede.statementId(), supersede.replacementId(), List.of()));
            added.add(replacement.get());
        }
        return this;
    }

    @Override
    public Draft retract(RetractStatement retract) {
        Optional<Located> old = statement(retract.statementId());
        Optional<List<Evidence>> evidence = evidence(retract.evidence());
        if (old.isPresent() && evidence.isPresent()) {
            page = page.with(old.get().section().remove(retract.statementId()));
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
        Optional<Located> known = statement(confirm.statementId());
        Optional<List<Evidence>> evidence = evidence(confirm.evidence());
        if (known.isPresent() && evidence.isPresent()) {
            confirmed.add(new Confirmed(confirm.statementId(), evidence.get(), null));
        }
        return this;
    }

    @Override
    public Draft mark(MarkTask mark) {
        Optional<Located> task = statement(mark.statementId());
        Optional<List<Evidence>> evidence = evidence(mark.evidence());
        Optional<Section> marked = task.flatMap(found -> found.section().mark(mark.statementId(), mark.done()));
        if (task.isPresent() && marked.isEmpty()) {
            refuse("statementId", "is no task");
        } else if (marked.isPresent() && evidence.isPresent()) {
            page = page.with(marked.get());
            confirmed.add(new Confirmed(mark.statementId(), evidence.get(), mark.done()));
        }
        return this;
    }

    @Override
    public Draft upsert(UpsertSection upsert) {
        if (upsert.sectionId().equals(upsert.after()) || !known(upsert.after())) {
            refuse("after", "is not another section");
            return this;
        }
        Optional<Section> old = page.section(upsert.sectionId());
        if (old.isPresent() && upsert.after() != null && isUnder(upsert.sectionId(), upsert.after())) {
            refuse("after", "is under the section itself");
            return this;
        }
        Section named = old.map(section -> section.renamed(upsert.heading()))
                .map(section -> upsert.level() == null ? section : section.at(upsert.level()))
                .orElseGet(() -> Section.empty(
                        upsert.sectionId(),
                        upsert.heading(),
                        Objects.requireNonNullElse(upsert.level(), Operation.MIN_LEVEL)));
        Optional<Section> written = upsert.body() == null ? Optional.of(named) : named.rewritten(upsert.body());
        if (written.isEmpty()) {
            refuse("body", "drops the text of a statement in the section");
        } else if (upsert.body() != null && LossGuard.dropsProse(named, written.get())) {
            refuse("body", "drops text of the section");
        } else {
            page = put(written.get(), old.isPresent(), upsert.after());
        }
        return this;
    }

    @Override
    public Draft move(MoveSection move) {
        Optional<Section> section = section("sectionId", move.sectionId());
        if (move.sectionId().equals(move.after()) || !known(move.after())) {
            refuse("after", "is not another section");
        } else if (section.isPresent() && isUnder(move.sectionId(), move.after())) {
            refuse("after", "is under the section itself");
        } else if (section.isPresent()) {
            page = page.move(move.sectionId(), move.after());
        }
        return this;
    }

    @Override
    public Draft remove(RemoveSection remove) {
        Optional<Section> section = section("sectionId", remove.sectionId());
        if (section.isPresent() && !section.get().placements().isEmpty()) {
            refuse("sectionId", "still contains statements");
        } else if (section.isPresent() && page.subtree(remove.sectionId()).size() > 1) {
            refuse("sectionId", "still has sections under it");
        } else if (section.isPresent()) {
            page = page.without(remove.sectionId());
            removedSections.add(remove.sectionId());
        }
        return this;
    }

    private KnowledgePage put(Section section, boolean exists, @Nullable String after) {
        if (!exists) {
            return after == null ? page.append(section) : page.insert(section, after);
        }
        KnowledgePage written = page.with(section);
        return after == null ? written : written.move(section.id(), after);
    }

    private boolean isUnder(String sectionId, @Nullable String other) {
        return page.subtree(sectionId).stream().anyMatch(section -> section.id().equals(other));
    }

    private boolean stands(@Nullable String statementId, Section section) {
        boolean stands = statementId == null || section.placementOf(statementId).isPresent();
        if (!stands) {
            refuse("after", "is not a statement of the section");
        }
        return stands;
    }

    /** Only code has several lines. */
    private static String inItsForm(String text, Optional<Located> old) {
        return old.filter(found -> found.section().isCode(found.placement())).isPresent()
                ? text
                : Wording.singleLine(text);
    }

    private boolean known(@Nullable String sectionId) {
        return sectionId == null || page.section(sectionId).isPresent();
    }

    private Optional<Section> section(String field, String id) {
        Optional<Section> section = page.section(id);
        if (section.isEmpty()) {
            refuse(field, "is not a section of the page");
        }
        return section;
    }

    private Optional<Located> statement(String id) {
        Optional<Located> located = page.locate(id).filter(found -> !isNew(id));
        if (located.isEmpty()) {
            refuse("statementId", "is not an existing statement of the page");
        }
        return located;
    }

    private boolean isNew(String statementId) {
        return added.stream().anyMatch(statement -> statement.id().equals(statementId));
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
        List<Span> spans = given.stream().map(Span::of).toList();
        if (spans.isEmpty()) {
            refuse("evidence", "is missing");
            return Optional.empty();
        }
        boolean sound = true;
        for (int i = 0; i < spans.size(); i++) {
            sound &= isQuote(i, spans.get(i));
        }
        return sound ? Optional.of(spans.stream().map(source::cite).toList()) : Optional.empty();
    }

    private boolean isQuote(int i, Span span) {
        boolean quote = span.isWithin(source.text()) && !span.of(source.text()).isBlank();
        if (!quote) {
            refuse("evidence[" + i + "]", "does not occur in the source");
        }
        return quote;
    }

    private void refuse(String field, String message) {
        violations.add(new Violation("operations." + current + "." + field, message));
    }
}
