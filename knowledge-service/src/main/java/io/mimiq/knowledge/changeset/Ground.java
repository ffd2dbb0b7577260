package io.mimiq.knowledge.changeset;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.PageWriter;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Wording;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page as it stands, and what became of statements that stand there no more: what proposals are judged by. */
public final class Ground {

    private final KnowledgePage page;
    private final PageWriter structure;
    private final Map<String, String> texts;
    private final Map<String, String> sections;
    private final Map<String, Successor> successors;
    private final Set<String> used;

    /**
     * @param successors of the statements that {@link #missing} names
     * @param used which ids of new statements are taken
     */
    public Ground(KnowledgePage page, Map<String, Successor> successors, Set<String> used) {
        this.page = page;
        this.structure = new PageWriter(page);
        this.texts = page.statementTexts();
        this.sections = page.sectionIds();
        this.successors = successors;
        this.used = used;
    }

    /** Statements that a proposal speaks of and that do not stand on the page. */
    public static Set<String> missing(NewProposal proposal, Set<String> standing) {
        return proposal.operations().stream()
                .flatMap(Ground::mentioned)
                .filter(id -> !standing.contains(id))
                .collect(toSet());
    }

    private static Stream<String> mentioned(Proposed proposed) {
        Place place = proposed.place();
        Stream<String> around = place == null ? Stream.empty() : Stream.of(place.after(), place.before());
        Stream<String> anchors = proposed.operation() instanceof AddStatement add
                ? Stream.of(add.after(), add.before())
                : Stream.empty();
        Stream<String> named = Stream.concat(around, anchors).filter(Objects::nonNull);
        Stream<String> laidOut = proposed.operation() instanceof LayOutSection layOut
                ? layOut.forms().keySet().stream()
                : Stream.empty();
        return Stream.of(about(proposed.operation()).stream(), named, laidOut).flatMap(identity());
    }

    /** The statement that an operation is about. */
    static Optional<String> about(Operation operation) {
        if (operation instanceof ConflictStatement conflict) {
            return Optional.of(conflict.statementId());
        } else if (operation instanceof SupersedeStatement supersede) {
            return Optional.of(supersede.statementId());
        } else if (operation instanceof RetractStatement retract) {
            return Optional.of(retract.statementId());
        } else if (operation instanceof ConfirmStatement confirm) {
            return Optional.of(confirm.statementId());
        }
        return operation instanceof MarkTask mark ? Optional.of(mark.statementId()) : Optional.empty();
    }

    boolean stands(String statementId) {
        return texts.containsKey(statementId);
    }

    boolean isUsed(String statementId) {
        return stands(statementId) || used.contains(statementId);
    }

    /** The statement, or the one that stands in its place now. */
    Optional<String> heir(String statementId) {
        return stands(statementId)
                ? Optional.of(statementId)
                : Optional.ofNullable(successors.get(statementId))
                        .map(Successor::statementId)
                        .filter(this::stands);
    }

    Optional<Integer> endedBy(String statementId) {
        return Optional.ofNullable(successors.get(statementId)).map(Successor::version);
    }

    String text(String statementId) {
        return texts.getOrDefault(statementId, "");
    }

    boolean says(String statementId, String text) {
        return stands(statementId) && Wording.singleLine(text(statementId)).equals(Wording.singleLine(text));
    }

    /** A statement of the section that says this. */
    Optional<String> saying(Section section, String text) {
        return section.statementIds().stream().filter(id -> says(id, text)).findFirst();
    }

    String sectionOf(String statementId) {
        return sections.getOrDefault(statementId, "");
    }

    Optional<Section> section(String sectionId) {
        return page.section(sectionId);
    }

    /** The section of this place: itself, or one that is called the same. */
    Optional<Section> section(Place place) {
        return page.section(place.sectionId())
                .or(() -> page.sections().stream()
                        .filter(section -> section.heading().equalsIgnoreCase(place.heading()))
                        .findFirst());
    }

    Optional<Section> lastSection() {
        return page.sections().isEmpty()
                ? Optional.empty()
                : Optional.of(page.sections().get(page.sections().size() - 1));
    }

    boolean isIn(String other, String sectionId) {
        return structure.has(sectionId) && structure.has(other) && structure.isIn(other, sectionId);
    }

    /** The sections under a section. */
    Stream<String> under(String sectionId) {
        return page.sections().stream().map(Section::id).filter(id -> !id.equals(sectionId) && isIn(id, sectionId));
    }

    boolean isCode(String statementId) {
        return structure.isCode(statementId);
    }

    /** Whether the statement is an item of a task list. */
    boolean isTask(String statementId) {
        return section(sectionOf(statementId))
                .flatMap(section -> section.mark(statementId, true))
                .isPresent();
    }
}
