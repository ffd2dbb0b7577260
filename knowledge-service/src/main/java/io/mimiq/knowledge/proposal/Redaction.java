package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Place;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.page.Passage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal without texts that are deleted for good. An operation that says one goes; of the others go the words that would
 * show one.
 *
 * @param removed ids of the operations that go
 */
record Redaction(NewProposal left, List<String> removed) {

    /** Operations that say something new. Others have nothing to say without the text they are about. */
    private static final Set<String> SAYING = Set.of(
            Operation.ADD_STATEMENT,
            Operation.SUPERSEDE_STATEMENT,
            Operation.CONFLICT_STATEMENT,
            Operation.UPSERT_SECTION);

    static Redaction of(NewProposal proposal, Predicate<String> isGone) {
        Set<String> removed = new HashSet<>();
        for (Proposed each : proposal.operations()) {
            if (says(each, isGone)) {
                removed.add(each.operation().id());
            }
        }
        List<Proposed> left =
                Proposed.only(
                                proposal.operations(),
                                each -> !removed.contains(each.operation().id()))
                        .stream()
                        .map(each -> redacted(each, isGone))
                        .toList();
        NewProposal redacted = new NewProposal(proposal.id(), proposal.sourceId(), "What is left of a proposal", left);
        return new Redaction(redacted, removed.stream().sorted().toList());
    }

    /** What an operation says, what it would change, and the words that gave rise to it. */
    static Stream<String> texts(Proposed proposed) {
        return Stream.concat(
                Stream.of(proposed.view().text(), proposed.previousText(), proposed.quote())
                        .filter(Objects::nonNull),
                written(proposed.operation()).stream());
    }

    private static Set<String> written(Operation operation) {
        return operation instanceof UpsertSection upsert && upsert.body() != null
                ? Passage.saidIn(upsert.body())
                : Set.of();
    }

    private static boolean says(Proposed proposed, Predicate<String> isGone) {
        boolean isSaying = SAYING.contains(proposed.view().type());
        String text = isSaying ? proposed.view().text() : proposed.previousText();
        return text != null && isGone.test(text);
    }

    private static Proposed redacted(Proposed proposed, Predicate<String> isGone) {
        Place place = proposed.place();
        return new Proposed(
                redacted(proposed.operation(), isGone),
                kept(proposed.previousText(), isGone),
                kept(proposed.quote(), isGone),
                place == null || isGone.test(place.heading()) ? null : place);
    }

    /** A section keeps the body it has when the one it was to get says what is gone. */
    private static Operation redacted(Operation operation, Predicate<String> isGone) {
        return operation instanceof UpsertSection upsert
                        && written(upsert).stream().anyMatch(isGone)
                ? upsert.withoutBody()
                : operation;
    }

    private static @Nullable String kept(@Nullable String text, Predicate<String> isGone) {
        return text == null || isGone.test(text) ? null : text;
    }
}
