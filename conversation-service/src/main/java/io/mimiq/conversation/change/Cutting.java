package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Knowledge.Place;
import io.mimiq.platform.contracts.knowledge.Knowledge.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes statements out of a section's text, with the marks on their lines if nothing else stands there. */
final class Cutting {

    private final String body;
    private final StringBuilder left = new StringBuilder();
    private final List<String> statements = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int at;

    private Cutting(String body) {
        this.body = body;
    }

    static Section cut(Section section, Predicate<String> isCut) {
        Cutting cutting = new Cutting(section.body());
        for (int i = 0; i < section.statements().size(); i++) {
            Place place = section.places().get(i);
            if (isCut.test(section.statements().get(i))) {
                int next = i + 1 < section.places().size()
                        ? section.places().get(i + 1).start()
                        : section.body().length();
                cutting.skip(place, next);
            } else {
                cutting.keep(section.statements().get(i), place);
            }
        }
        cutting.left.append(section.body(), cutting.at, section.body().length());
        return new Section(
                section.id(),
                section.heading(),
                section.level(),
                cutting.left.toString(),
                cutting.statements,
                cutting.places);
    }

    private void keep(String statement, Place place) {
        left.append(body, at, place.start());
        int start = left.length();
        left.append(body, place.start(), place.end());
        statements.add(statement);
        places.add(new Place(start, left.length()));
        at = place.end();
    }

    private void skip(Place place, int next) {
        int start = place.start();
        while (start > at && isMark(body.charAt(start - 1))) {
            start--;
        }
        int end = place.end();
        while (end < next && isMark(body.charAt(end))) {
            end++;
        }
        boolean isLine =
                (start == 0 || body.charAt(start - 1) == '\n') && (end == body.length() || body.charAt(end) == '\n');
        left.append(body, at, isLine ? start : place.start());
        at = isLine ? end : place.end();
    }

    private static boolean isMark(char c) {
        return c != '\n' && !Character.isLetter(c);
    }
}
