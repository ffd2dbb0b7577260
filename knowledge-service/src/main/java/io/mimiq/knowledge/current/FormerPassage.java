package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.Passage;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that stood on the page before it was edited.
 *
 * @param start where, in their section
 * @param written as they stood there
 * @param statements that they said; none if they were words around statements
 * @param isPassage whether they are one passage; if not, a statement goes across several, or over the edge of one
 */
record FormerPassage(String sectionId, int start, String written, List<Placement> statements, boolean isPassage) {

    /** All passages of a section, in order. Those that a statement joins count as one. */
    static List<FormerPassage> of(Section section) {
        List<Span> passages = new ArrayList<>(
                Passage.in(section.body()).stream().map(Passage::span).toList());
        List<FormerPassage> former = new ArrayList<>();
        List<Placement> places = section.placements();
        int passage = 0;
        int place = 0;
        while (passage < passages.size() || place < places.size()) {
            int start = Math.min(start(passages, passage), placeStart(places, place));
            int end = start + 1;
            int firstPassage = passage;
            int firstPlace = place;
            boolean grew = true;
            while (grew) {
                grew = false;
                while (passage < passages.size() && passages.get(passage).start() < end) {
                    end = Math.max(end, passages.get(passage++).end());
                    grew = true;
                }
                while (place < places.size() && places.get(place).start() < end) {
                    end = Math.max(end, places.get(place++).end());
                    grew = true;
                }
            }
            boolean isPassage =
                    passage == firstPassage + 1 && passages.get(firstPassage).equals(new Span(start, end));
            former.add(new FormerPassage(
                    section.id(),
                    start,
                    section.body().substring(start, end),
                    places.subList(firstPlace, place),
                    isPassage));
        }
        return former;
    }

    private static int start(List<Span> passages, int i) {
        return i < passages.size() ? passages.get(i).start() : Integer.MAX_VALUE;
    }

    private static int placeStart(List<Placement> places, int i) {
        return i < places.size() ? places.get(i).start() : Integer.MAX_VALUE;
    }
}
