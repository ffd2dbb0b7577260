package io.mimiq.knowledge.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a deleted version's text.
 *
 * @param purged where it was too, and is not any more
 * @param survivesIn where some of it still stands
 */
record DeletedVersionView(List<Place> purged, List<Place> survivesIn) {

    /** A place for text: {@code kind} is version, statement or source. */
    @Schema(name = "TextPlace")
    record Place(String kind, String id) {

        static final String VERSION = "version";
        static final String STATEMENT = "statement";
        static final String SOURCE = "source";
    }
}
