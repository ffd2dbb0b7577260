package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.local.Claim.Frame;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.reading.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what sources beside the page say otherwise than a note. The page keeps the note's words, and the person is told. A
 * sentence is compared only with those that have its longest word, so that a note costs no reading of whole documents.
 */
final class Beside {

    /** A longer note is a document of its own. */
    private static final int MOST_UNITS = 50;

    private static final int SHORTEST_WORD = 4;

    private final List<Reference> references;

    Beside(List<Reference> references) {
        this.references = references;
    }

    /** Whether a source is a note that is worth comparing with every document. */
    static boolean reads(ChangeSetRequest.Source source) {
        return !source.kind().isDocument() && source.units().size() <= MOST_UNITS;
    }

    /** The first reference that says the same sentence with one other value. */
    Optional<Reference> otherwise(Unit unit, Claim claim) {
        if (references.isEmpty() || claim.frames().isEmpty() || unit.attribution() != null) {
            return Optional.empty();
        }
        return longestWord(unit.text()).stream()
                .flatMap(word ->
                        references.stream().filter(reference -> reference.text().contains(word)))
                .filter(reference -> contradicts(claim, reference))
                .findFirst();
    }

    private static boolean contradicts(Claim claim, Reference reference) {
        List<Frame> frames = Claim.of(reference.text()).frames();
        return claim.frames().stream()
                .anyMatch(said ->
                        frames.stream().anyMatch(frame -> frame.gap().equals(said.gap()) && said.contradicts(frame)));
    }

    private static Optional<String> longestWord(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .max(Comparator.comparingInt(String::length));
    }
}
