package io.mimiq.knowledge.changeset;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
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
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An operation that waits for a person's decision, with what stood there when it was proposed and the words that gave
 * rise to it.
 *
 * @param place of what it is about; null if that was not on the page, or the operation is older than places
 */
public record Proposed(
        Operation operation,
        @Nullable String previousText,
        @Nullable String quote,
        @Nullable Place place) {

    /** Describes each by what stands on the page now. */
    public static List<Proposed> of(List<Operation> operations, KnowledgePage page, SourceText source) {
        if (operations.isEmpty()) {
            return List.of();
        }
        Map<String, Place> sections = page.sections().stream().collect(toMap(Section::id, Place::of));
        Describe describe = new Describe(page.statementTexts(), Place.ofStatements(page), sections, source);
        return operations.stream().map(operation -> operation.accept(describe)).toList();
    }

    /** Some of them: what was to stand behind one that is left out stands where that would. */
    public static List<Proposed> only(List<Proposed> proposed, Predicate<Proposed> isLeft) {
        List<Operation> all = proposed.stream().map(Proposed::operation).toList();
        Set<String> left = proposed.stream()
                .filter(isLeft)
                .map(each -> each.operation().id())
                .collect(toSet());
        Map<String, Operation> selected =
                new Anchors(all, left).operations().stream().collect(toMap(Operation::id, operation -> operation));
        return proposed.stream()
                .filter(each -> left.contains(each.operation().id()))
                .map(each -> new Proposed(
                        Objects.requireNonNull(selected.get(each.operation().id())),
                        each.previousText(),
                        each.quote(),
                        each.place()))
                .toList();
    }

    public ProposedOperation view() {
        return operation.accept(new Viewing(this));
    }

    private record Describe(
            Map<String, String> texts, Map<String, Place> places, Map<String, Place> sections, SourceText source)
            implements Operation.Visitor<Proposed> {

        @Override
        public Proposed add(AddStatement add) {
            return new Proposed(add, null, quote(add.evidence()), sections.get(add.sectionId()));
        }

        @Override
        public Proposed supersede(SupersedeStatement supersede) {
            return about(supersede, supersede.statementId(), supersede.evidence());
        }

        @Override
        public Proposed retract(RetractStatement retract) {
            return about(retract, retract.statementId(), retract.evidence());
        }

        @Override
        public Proposed conflict(ConflictStatement conflict) {
            return about(conflict, conflict.statementId(), conflict.evidence());
        }

        @Override
        public Proposed confirm(ConfirmStatement confirm) {
            return about(confirm, confirm.statementId(), confirm.evidence());
        }

        @Override
        public Proposed mark(MarkTask mark) {
            return about(mark, mark.statementId(), mark.evidence());
        }

        @Override
        public Proposed upsert(UpsertSection upsert) {
            return about(upsert, sections.get(upsert.sectionId()));
        }

        @Override
        public Proposed layOut(LayOutSection layOut) {
            return about(layOut, sections.get(layOut.sectionId()));
        }

        @Override
        public Proposed move(MoveSection move) {
            return about(move, sections.get(move.sectionId()));
        }

        @Override
        public Proposed remove(RemoveSection remove) {
            return about(remove, sections.get(remove.sectionId()));
        }

        private Proposed about(Operation operation, String statementId, List<Operation.Span> evidence) {
            return new Proposed(operation, texts.get(statementId), quote(evidence), places.get(statementId));
        }

        private static Proposed about(Operation operation, @Nullable Place section) {
            return new Proposed(operation, section == null ? null : section.heading(), null, section);
        }

        private @Nullable String quote(List<Operation.Span> evidence) {
            return evidence.isEmpty() ? null : Span.of(evidence.get(0)).of(source.text());
        }
    }
}
