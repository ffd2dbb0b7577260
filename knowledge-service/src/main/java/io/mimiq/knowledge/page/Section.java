package io.mimiq.knowledge.page;

import static java.util.Comparator.comparingInt;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page: a heading of a level from 2 to 6, a Markdown body, and the places in that body where statements stand, in reading order
 * and without overlap. Edits work by offset and are deterministic: they touch the text of one statement and the glue
 * around it, nothing else.
 */
public record Section(String id, String heading, int level, String body, List<Placement> placements) {

    public Section {
        placements = placements.stream().sorted(comparingInt(Placement::start)).toList();
        requireConsistent(id, body, placements);
    }

    public static Section empty(String id, String heading, int level) {
        return new Section(id, heading, level, "", List.of());
    }

    Knowledge.Section view() {
        List<Knowledge.Place> places = placements.stream()
                .map(place -> new Knowledge.Place(place.start(), place.end()))
                .toList();
        return new Knowledge.Section(id, heading, level, body, statementIds(), places);
    }

    public List<String> statementIds() {
        return placements.stream().map(Placement::statementId).toList();
    }

    public Optional<Placement> placementOf(String statementId) {
        return placements.stream()
                .filter(placement -> placement.statementId().equals(statementId))
                .findFirst();
    }

    public String textOf(Placement placement) {
        return placement.text(body);
    }

    public Section renamed(String newHeading) {
        return new Section(id, newHeading, level, body, placements);
    }

    public Section at(int newLevel) {
        return new Section(id, heading, newLevel, body, placements);
    }

    /**
     * With the statement in this form behind another, or at the end. Without a form it stands like what it comes behind:
     * as an item of a list, else as a sentence of a paragraph.
     */
    public Section add(String statementId, String text, @Nullable Form form, @Nullable String after) {
        SectionWriter writer = new SectionWriter(this);
        writer.add(statementId, text, form, after);
        return writer.section();
    }

    /** With other words, of another statement, where {@code statementId} stood. */
    public Section replace(String statementId, String replacementId, String text) {
        SectionWriter writer = new SectionWriter(this);
        writer.replace(statementId, replacementId, text);
        return writer.section();
    }

    /** Without the statement, its text, and the marker, line or space that only it needed. */
    public Section remove(String statementId) {
        SectionWriter writer = new SectionWriter(this);
        writer.remove(statementId);
        return writer.section();
    }

    /** With the task ticked, or open again, whose item the statement is; empty if it is no task. */
    public Optional<Section> mark(String statementId, boolean done) {
        SectionWriter writer = new SectionWriter(this);
        return writer.mark(statementId, done) ? Optional.of(writer.section()) : Optional.empty();
    }

    /**
     * With statements in another order and other forms; empty if that is the same, or if text were lost that is no
     * statement.
     *
     * @param forms by statement, in the order that they are to have; the others stay behind what they stand behind
     */
    public Optional<Section> laidOut(Map<String, Form> forms) {
        return LayingOut.of(this, forms);
    }

    /** With another body in which every statement of this section still stands; empty when one has no place in it. */
    public Optional<Section> rewritten(String newBody) {
        return Placing.place(newBody, this).map(places -> new Section(id, heading, level, newBody, places));
    }

    private static void requireConsistent(String id, String body, List<Placement> placements) {
        int free = 0;
        for (Placement place : placements) {
            if (place.start() < free || place.end() <= place.start() || place.end() > body.length()) {
                throw new IllegalArgumentException("section " + id + " has no room for " + place.statementId());
            }
            free = place.end();
        }
    }
}
