package io.mimiq.knowledge.history;

import io.mimiq.knowledge.version.Purge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a deleted version's text.
 *
 * @param purged where it was too, and is not any more
 * @param survivesIn where some of it still stands
 */
record DeletedVersionView(List<Place> purged, List<Place> survivesIn) {

    /** A place for text: {@code kind} is version, statement, source, message or proposal. */
    @Schema(name = "TextPlace")
    record Place(String kind, String id) {

        static final String VERSION = "version";
        static final String STATEMENT = "statement";
        static final String SOURCE = "source";
        static final String MESSAGE = "message";
        static final String PROPOSAL = "proposal";
    }

    /** What a purge deleted. */
    static List<Place> places(Optional<Purge> purged) {
        return purged.stream()
                .flatMap(purge -> Stream.of(
                                places(Place.VERSION, purge.versions()),
                                places(Place.STATEMENT, purge.statements()),
                                places(Place.SOURCE, purge.sources()),
                                places(Place.SOURCE, purge.regardless()),
                                places(Place.MESSAGE, purge.messages()),
                                places(Place.PROPOSAL, purge.proposals()))
                        .flatMap(List::stream))
                .toList();
    }

    private static List<Place> places(String kind, List<?> ids) {
        return ids.stream().map(id -> new Place(kind, id.toString())).toList();
    }
}
