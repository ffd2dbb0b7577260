package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import io.mimiq.platform.reading.Plain;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks a person: what it would say and end, whatever the source and the shape that this comes in.
 *
 * @param target the statement or section it would end, or the task it would mark
 * @param saying equal for two operations only if they would say the same in the same words
 * @param accepted once it is decided
 */
record Asked(
        String proposalId,
        Operation operation,
        String type,
        @Nullable String target,
        @Nullable String saying,
        boolean accepted) {

    private static final Set<String> SAYING =
            Set.of(Operation.ADD_STATEMENT, Operation.SUPERSEDE_STATEMENT, Operation.CONFLICT_STATEMENT);

    private static final Set<String> ENDING =
            Set.of(Operation.RETRACT_STATEMENT, Operation.SUPERSEDE_STATEMENT, Operation.CONFLICT_STATEMENT);

    /** What a document asks with each of its revisions. */
    private static final Set<String> REPEATED = Set.of(Operation.MARK_TASK, Operation.REMOVE_SECTION);

    /** How a sentence ends and an item need not. */
    private static final Pattern ENDS = Pattern.compile("(?<![\\s.,;:!。！；])[\\s.,;:!。！；]++$");

    static Asked of(String proposalId, Proposed proposed, boolean accepted) {
        ProposedOperation view = proposed.view();
        return new Asked(
                proposalId,
                proposed.operation(),
                view.type(),
                target(view),
                saying(proposed.operation(), view.text()),
                accepted);
    }

    private static @Nullable String target(ProposedOperation view) {
        return switch (view.type()) {
            case Operation.ADD_STATEMENT -> null;
            case Operation.REMOVE_SECTION -> view.sectionId();
            default -> view.statementId();
        };
    }

    private static @Nullable String saying(Operation operation, @Nullable String text) {
        if (operation instanceof Operation.MarkTask mark) {
            return mark.done() ? "done" : "to do";
        }
        return text == null ? null : said(text);
    }

    /** Of code each character counts. */
    private static String said(String text) {
        if (text.indexOf('\n') >= 0) {
            return text;
        }
        String plain = ENDS.matcher(Plain.of(text)).replaceAll("");
        boolean isName = plain.codePoints().skip(1).findFirst().stream().anyMatch(Character::isUpperCase);
        return plain.isEmpty() || isName ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    /** Whatever asks the same, or answers it, has one of these too. */
    Stream<String> keys() {
        Stream<String> said = SAYING.contains(type) ? Stream.ofNullable(saying).map("says "::concat) : Stream.empty();
        return Stream.concat(said, Stream.ofNullable(target).map("is about "::concat));
    }

    boolean asksTheSame(Asked other) {
        boolean isAboutStatements = target != null || SAYING.contains(type);
        return isAboutStatements
                && (type.equals(other.type) || isReplacing() && other.isReplacing())
                && Objects.equals(target, other.target)
                && Objects.equals(saying, other.saying);
    }

    /** A note contradicts a statement, a revision replaces it: of the same words a person decides the same. */
    private boolean isReplacing() {
        return type.equals(Operation.SUPERSEDE_STATEMENT) || type.equals(Operation.CONFLICT_STATEMENT);
    }

    /** Whether what was decided about the other answers this: about its words, or about keeping a statement. */
    boolean isAnsweredBy(Asked decided) {
        if (isOutdated()) {
            return ENDING.contains(decided.type) && Objects.equals(decided.target, target);
        }
        if (REPEATED.contains(type)) {
            return asksTheSame(decided);
        }
        boolean isOneTarget = decided.target == null || target == null || decided.target.equals(target);
        return SAYING.contains(decided.type)
                && SAYING.contains(type)
                && isOneTarget
                && Objects.equals(decided.saying, saying);
    }

    /** A revision asks to take back what its document no longer says. */
    private boolean isOutdated() {
        return operation instanceof Operation.RetractStatement retract
                && retract.evidence().isEmpty();
    }
}
