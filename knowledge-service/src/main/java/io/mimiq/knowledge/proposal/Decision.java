package io.mimiq.knowledge.proposal;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.Anchors;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Standing;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which operations a person accepts, rejects, or wants beside what they contradict. */
record Decision(Set<String> accept, Set<String> reject, Set<String> both) {

    boolean changesNothing() {
        return accept.isEmpty() && both.isEmpty();
    }

    /** The operations that come onto the page. */
    Set<String> taken() {
        Set<String> taken = new HashSet<>(accept);
        taken.addAll(both);
        return taken;
    }

    /** What is wrong with deciding so about these operations. */
    List<Violation> violations(List<Proposed> proposed) {
        List<Violation> violations = new ArrayList<>();
        Set<String> undecided = new HashSet<>();
        proposed.forEach(each -> undecided.add(each.operation().id()));
        check("accept", accept, undecided, violations);
        check("reject", reject, undecided, violations);
        check("both", both, undecided, violations);
        if (!undecided.isEmpty()) {
            violations.add(new Violation("accept", "some operations are in no list"));
        }
        proposed.stream()
                .map(Proposed::operation)
                .filter(operation -> both.contains(operation.id()) && !isAlternative(operation))
                .forEach(operation -> violations.add(new Violation("both", "is for what says something else only")));
        return violations;
    }

    /** What a source says again may come to be one as well, once the page says something else. */
    private static boolean isAlternative(Operation operation) {
        return operation instanceof ConflictStatement
                || operation instanceof SupersedeStatement
                || operation instanceof ConfirmStatement;
    }

    private static void check(String field, Set<String> ids, Set<String> undecided, List<Violation> violations) {
        if (!ids.stream().allMatch(undecided::remove)) {
            violations.add(new Violation(field, "names an operation that is unknown or in another list"));
        }
    }

    /** The operations that carry the decision out on the page that the standings are about. */
    List<Operation> operations(List<Standing> standings, KnowledgePage page) {
        List<Operation> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Standing standing : standings) {
            List<Operation> operations = both.contains(standing.id()) ? standing.both() : standing.accept();
            all.addAll(operations);
            if (accept.contains(standing.id()) || both.contains(standing.id())) {
                operations.forEach(operation -> taken.add(operation.id()));
            }
        }
        taken.removeAll(fullSections(all, taken, page));
        Assembly assembly = new Assembly(page);
        new Anchors(all, taken).operations().forEach(assembly::take);
        return assembly.operations();
    }

    /**
     * A section goes only if all that stands in and under it does, and nothing comes to it: who keeps a statement of it
     * keeps the section.
     */
    private static Set<String> fullSections(List<Operation> all, Set<String> taken, KnowledgePage page) {
        Set<String> ended = all.stream()
                .filter(operation -> operation instanceof RetractStatement && taken.contains(operation.id()))
                .map(operation -> ((RetractStatement) operation).statementId())
                .collect(toSet());
        Set<String> filled = all.stream()
                .filter(operation -> operation instanceof AddStatement && taken.contains(operation.id()))
                .map(operation -> ((AddStatement) operation).sectionId())
                .collect(toSet());
        Set<String> going = new HashSet<>();
        Set<String> full = new HashSet<>();
        for (Operation operation : all) {
            if (operation instanceof RemoveSection remove && taken.contains(remove.id())) {
                boolean isFull = page.section(remove.sectionId())
                        .filter(section -> !filled.contains(section.id())
                                && ended.containsAll(section.statementIds())
                                && going.containsAll(page.sectionsUnder(section.id())))
                        .isEmpty();
                (isFull ? full : going).add(isFull ? remove.id() : remove.sectionId());
            }
        }
        return full;
    }
}
