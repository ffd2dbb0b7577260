package io.mimiq.knowledge.history;

import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Excerpt;
import io.mimiq.knowledge.source.Edition;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where text of a version, and of those that a purge takes along, would still stand if it were deleted now. */
record DeletionPreviewView(List<SurvivingPlace> survivesIn) {

    /**
     * A place for text, as a person can recognise it.
     *
     * @param label a version's number, a statement's text, a source's title or, without one, its words, a message's
     *     beginning, what a proposal is about; shortened
     * @param sourceKind of a source
     * @param documentId of a source that is a document's text
     * @param revision of that document
     * @param purgeable whether deleting with purge would delete it there too
     * @param remedy what a person can do about a source that says what the current version does not, and stays
     */
    @Schema(name = "SurvivingPlace")
    record SurvivingPlace(
            @Schema(enumeration = {Place.VERSION, Place.STATEMENT, Place.SOURCE, Place.MESSAGE, Place.PROPOSAL})
            String kind,

            String id,
            String label,
            @Nullable SourceKind sourceKind,
            @Nullable String documentId,
            @Nullable Integer revision,
            boolean purgeable,

            @Schema(enumeration = {CHANGE_DOCUMENT, DELETE_MESSAGE}) @Nullable String remedy) {

        /** Bring the document's next revision without it, or delete the document. */
        static final String CHANGE_DOCUMENT = "document";

        /** Delete the message or note, on which other statements rest. */
        static final String DELETE_MESSAGE = "message";

        /** What is no source. */
        SurvivingPlace(String kind, String id, String label, boolean purgeable) {
            this(kind, id, label, null, null, null, purgeable, null);
        }
    }

    static DeletionPreviewView of(Survival survival) {
        Set<Place> purgeable = new HashSet<>(survival.purgeable());
        return new DeletionPreviewView(survival.places(List.of()).stream()
                .map(place -> describe(place, survival, purgeable.contains(place)))
                .toList());
    }

    private static SurvivingPlace describe(Place place, Survival survival, boolean purgeable) {
        String id = place.id();
        return switch (place.kind()) {
            case Place.STATEMENT -> new SurvivingPlace(place.kind(), id, Excerpt.of(survival.statement(id)), purgeable);
            case Place.SOURCE -> source(survival, id, purgeable);
            case Place.MESSAGE -> new SurvivingPlace(place.kind(), id, Excerpt.of(survival.message(id)), purgeable);
            case Place.PROPOSAL -> new SurvivingPlace(place.kind(), id, Excerpt.of(survival.proposal(id)), purgeable);
            default -> new SurvivingPlace(place.kind(), id, id, purgeable);
        };
    }

    private static SurvivingPlace source(Survival survival, String id, boolean purgeable) {
        Named source = survival.source(id);
        Edition edition = source.edition();
        String label = Objects.requireNonNullElseGet(source.title(), () -> survival.message(id));
        return new SurvivingPlace(
                Place.SOURCE,
                id,
                Excerpt.of(label),
                source.kind(),
                edition == null ? null : edition.documentId(),
                edition == null ? null : edition.revision(),
                purgeable,
                purgeable ? null : survival.remedy(id).orElse(null));
    }
}
