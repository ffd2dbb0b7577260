package io.mimiq.knowledge.current;

import io.mimiq.knowledge.current.ManualEdit.Edited;
import io.mimiq.knowledge.page.Passage;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section as a person left it: its passages, and where statements were found in it so far. */
final class EditedSection {

    private final Edited edited;
    private final List<Placement> placements = new ArrayList<>();
    private final List<Passage> passages;
    private final boolean[] known;

    EditedSection(Edited edited) {
        this.edited = edited;
        this.passages = Passage.in(edited.body());
        this.known = new boolean[passages.size()];
    }

    String id() {
        return edited.id();
    }

    String body() {
        return edited.body();
    }

    int count() {
        return passages.size();
    }

    Passage passage(int i) {
        return passages.get(i);
    }

    boolean isKnown(int i) {
        return known[i];
    }

    /** The same words stood on the page before: what they said there they say here. */
    void recognise(int i, FormerPassage former) {
        known[i] = true;
        former.statements()
                .forEach(place -> placements.add(place.shifted(passage(i).start() - former.start())));
    }

    /** Takes words that are no passage by themselves where they stand again, as whole passages not known so far. */
    boolean find(FormerPassage former) {
        Optional<Span> found = Placement.occurrences(body(), former.written()).stream()
                .filter(this::isWhole)
                .findFirst();
        found.ifPresent(span -> {
            touched(span).forEach(i -> known[i] = true);
            former.statements().forEach(place -> placements.add(place.shifted(span.start() - former.start())));
        });
        return found.isPresent();
    }

    private boolean isWhole(Span span) {
        return placements.stream().noneMatch(place -> place.span().overlaps(span))
                && touched(span).stream()
                        .allMatch(i -> !known[i]
                                && span.start() <= passage(i).start()
                                && passage(i).end() <= span.end());
    }

    private List<Integer> touched(Span span) {
        List<Integer> touched = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).span().overlaps(span)) {
                touched.add(i);
            }
        }
        return touched;
    }

    void say(int i, String statementId) {
        Passage passage = passage(i);
        placements.add(new Placement(statementId, passage.start(), passage.end(), passage.text()));
    }

    Section section() {
        return new Section(edited.id(), edited.heading(), edited.level(), edited.body(), placements);
    }
}
