package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Overtaken.How;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LaidOut;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the operations of a proposal come to on the page as it stands, so that each can be decided whatever
 * happened to what it is about. The same proposal on the same ground comes to the same.
 */
public final class Rebase implements Operation.Visitor<Standing> {

    private final Ground ground;
    private final Together together;
    private final Proposed proposed;
    private final Sayings sayings;

    private Rebase(NewProposal proposal, Together together, Proposed proposed, Ground ground) {
        this.ground = ground;
        this.together = together;
        this.proposed = proposed;
        this.sayings = new Sayings(proposal.id(), proposed, ground);
    }

    /** One for each operation, in their order. */
    public static List<Standing> of(NewProposal proposal, Ground ground) {
        Together together = Together.of(proposal);
        return proposal.operations().stream()
                .map(each -> each.operation().accept(new Rebase(proposal, together, each, ground)))
                .toList();
    }

    @Override
    public Standing add(AddStatement add) {
        if (ground.says(add.statementId(), add.text())) {
            return sayings.said(add.statementId(), add.evidence());
        }
        boolean lost = ground.section(add.sectionId()).isEmpty() && !together.makesBefore(add.id(), add.sectionId());
        if (lost) {
            return sayings.added(add.statementId(), add.text(), add.form(), add.evidence());
        }
        AddStatement fitting = new AddStatement(
                add.id(),
                sayings.unused(add.statementId()),
                add.text(),
                add.sectionId(),
                add.evidence(),
                anchor(add.after(), add.sectionId()),
                add.form(),
                anchor(add.before(), add.sectionId()));
        return Standing.changing(proposed, fitting);
    }

    private @Nullable String anchor(@Nullable String statementId, String sectionId) {
        return statementId == null || together.says(statementId)
                ? statementId
                : sayings.anchor(statementId, sectionId).orElse(null);
    }

    @Override
    public Standing supersede(SupersedeStatement supersede) {
        return sayings.replacing(
                Operation.SUPERSEDE_STATEMENT,
                supersede.statementId(),
                supersede.replacementId(),
                supersede.text(),
                supersede.evidence());
    }

    @Override
    public Standing conflict(ConflictStatement conflict) {
        return sayings.replacing(
                Operation.CONFLICT_STATEMENT,
                conflict.statementId(),
                conflict.alternativeId(),
                conflict.text(),
                conflict.evidence());
    }

    @Override
    public Standing retract(RetractStatement retract) {
        String statementId = retract.statementId();
        return ground.heir(statementId)
                .map(heir -> heir.equals(statementId)
                        ? Standing.asProposed(proposed)
                        : sayings.onHeir(
                                heir,
                                Operation.RETRACT_STATEMENT,
                                null,
                                new RetractStatement(retract.id(), heir, retract.evidence())))
                .orElseGet(sayings::moot);
    }

    /** If it does not stand any more, the source says again what was given up. */
    @Override
    public Standing confirm(ConfirmStatement confirm) {
        String text = proposed.previousText();
        if (ground.stands(confirm.statementId())) {
            return Standing.asProposed(proposed);
        }
        return text == null
                ? sayings.moot()
                : sayings.replacing(
                        Operation.SUPERSEDE_STATEMENT, confirm.statementId(), null, text, confirm.evidence());
    }

    /** What is a task no more, though it stands, gains the evidence. */
    @Override
    public Standing mark(MarkTask mark) {
        String statementId = mark.statementId();
        String text = proposed.previousText();
        Optional<String> task = ground.heir(statementId).filter(ground::isTask);
        if (task.isPresent()) {
            String heir = task.get();
            return heir.equals(statementId)
                    ? Standing.asProposed(proposed)
                    : sayings.onHeir(
                            heir,
                            Operation.MARK_TASK,
                            (mark.done() ? "[x] " : "[ ] ") + ground.text(heir),
                            new MarkTask(mark.id(), heir, mark.done(), mark.evidence()));
        }
        if (ground.stands(statementId)) {
            return sayings.said(statementId, mark.evidence());
        }
        return text == null ? sayings.moot() : sayings.task(text, mark.done(), mark.evidence());
    }

    @Override
    public Standing upsert(UpsertSection upsert) {
        Optional<Section> old = ground.section(upsert.sectionId());
        UpsertSection fitting = new UpsertSection(
                upsert.id(),
                upsert.sectionId(),
                upsert.heading(),
                old.isEmpty() || fits(grown(old.get(), upsert), upsert.body()) ? upsert.body() : null,
                isPlace(upsert.id(), upsert.after(), upsert.sectionId()) ? upsert.after() : null,
                upsert.level());
        if (!fitting.equals(upsert)
                && old.filter(section -> isNothing(fitting, section)).isPresent()) {
            return sayings.moot();
        }
        Standing standing = new Standing(
                sayings.view(
                        Operation.UPSERT_SECTION,
                        null,
                        upsert.sectionId(),
                        upsert.level(),
                        upsert.heading(),
                        old.map(Section::heading).orElse(null)),
                List.of(fitting),
                List.of(fitting),
                null);
        Place place = proposed.place();
        return place == null || old.isPresent() ? standing : sayings.overtaken(standing, How.GONE, place.heading());
    }

    /** With what the same proposal adds to it before. */
    private Section grown(Section old, UpsertSection upsert) {
        Section grown = old;
        for (AddStatement add : together.addedBefore(upsert.id(), upsert.sectionId())) {
            grown = grown.add("to come: " + add.statementId(), add.text(), add.form(), null);
        }
        return grown;
    }

    /** A body that does not say all that the section says by now is left as it is. */
    private static boolean fits(Section old, @Nullable String body) {
        return body == null
                || old.rewritten(Wording.lines(body))
                        .filter(written -> !LossGuard.dropsProse(old, written))
                        .isPresent();
    }

    private static boolean isNothing(UpsertSection upsert, Section section) {
        return upsert.body() == null
                && upsert.after() == null
                && upsert.heading().equals(section.heading())
                && (upsert.level() == null || upsert.level() == section.level());
    }

    /** Nothing is left to do once the section is laid out so. */
    @Override
    public Standing layOut(LayOutSection layOut) {
        LayOutSection fitting = new LayOutSection(
                layOut.id(),
                layOut.sectionId(),
                layOut.statements().stream()
                        .map(each ->
                                new LaidOut(ground.heir(each.statementId()).orElse(each.statementId()), each.form()))
                        .toList());
        return ground.section(layOut.sectionId())
                .flatMap(section -> section.laidOut(fitting.forms()))
                .map(laidOut -> Standing.changing(proposed, fitting))
                .orElseGet(sayings::moot);
    }

    @Override
    public Standing move(MoveSection move) {
        boolean known =
                ground.section(move.sectionId()).isPresent() || together.makesBefore(move.id(), move.sectionId());
        return known && isPlace(move.id(), move.after(), move.sectionId())
                ? Standing.asProposed(proposed)
                : sayings.moot();
    }

    private boolean isPlace(String operationId, @Nullable String after, String sectionId) {
        return after == null
                || !after.equals(sectionId)
                        && (ground.section(after).isPresent() || together.makesBefore(operationId, after))
                        && !ground.isIn(after, sectionId);
    }

    /** What came into the section meanwhile keeps it. */
    @Override
    public Standing remove(RemoveSection remove) {
        boolean empties = ground.section(remove.sectionId())
                        .map(section -> together.retracts(section.statementIds()))
                        .orElse(false)
                && ground.under(remove.sectionId()).allMatch(together::removes);
        return empties ? Standing.asProposed(proposed) : sayings.moot();
    }
}
