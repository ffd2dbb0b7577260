package io.mimiq.knowledge.history;

import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Excerpt;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where text of a version would still stand if it were deleted now. */
record DeletionPreviewView(List<SurvivingPlace> survivesIn) {

    /**
     * A place for text, as a person can recognise it.
     *
     * @param label a version's number, a statement's text, a source's title or, without one, its words, a message's
     *     beginning, what a proposal is about; shortened
     * @param sourceKind of a source
     * @param purgeable whether deleting with purge would delete it there too
     */
    @Schema(name = "SurvivingPlace")
    record SurvivingPlace(
            @Schema(enumeration = {Place.VERSION, Place.STATEMENT, Place.SOURCE, Place.MESSAGE, Place.PROPOSAL})
            String kind,

            String id,
            String label,
            @Nullable SourceKind sourceKind,
            boolean purgeable) {}

    static DeletionPreviewView of(Survival survival) {
        Set<Place> purgeable = new HashSet<>(survival.purgeable());
        return new DeletionPreviewView(survival.places(List.of()).stream()
                .map(place -> describe(place, survival, purgeable.contains(place)))
                .toList());
    }

    private static SurvivingPlace describe(Place place, Survival survival, boolean purgeable) {
        String id = place.id();
        return switch (place.kind()) {
            case Place.STATEMENT ->
                new SurvivingPlace(place.kind(), id, Excerpt.of(survival.statement(id)), null, purgeable);
            case Place.SOURCE -> {
                Named source = survival.source(id);
                String label = Objects.requireNonNullElseGet(source.title(), () -> survival.message(id));
                yield new SurvivingPlace(place.kind(), id, Excerpt.of(label), source.kind(), purgeable);
            }
            case Place.MESSAGE ->
                new SurvivingPlace(place.kind(), id, Excerpt.of(survival.message(id)), null, purgeable);
            case Place.PROPOSAL ->
                new SurvivingPlace(place.kind(), id, Excerpt.of(survival.proposal(id)), null, purgeable);
            default -> new SurvivingPlace(place.kind(), id, id, null, purgeable);
        };
    }
}
