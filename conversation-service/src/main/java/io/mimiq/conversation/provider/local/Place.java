package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section of the page, or one that a source needs. */
final class Place {

    final String id;
    final String heading;
    final int level;
    /** The section it belongs to; what stands above all sections belongs to itself. */
    final Place parent;

    final List<Place> children = new ArrayList<>();
    boolean onPage;

    /** What stands above all sections. */
    Place() {
        id = "";
        heading = "";
        level = 1;
        parent = this;
    }

    Place(String id, String heading, int level, Place parent) {
        this.id = id;
        this.heading = heading;
        this.level = level;
        this.parent = parent;
    }

    boolean isTop() {
        return parent == this;
    }

    /** Whether it stands above all others of the page. */
    boolean isFirst() {
        return parent.isTop() && parent.children.stream().anyMatch(other -> other.onPage && other != this);
    }

    /** The headings above it and its own, outermost first. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (Place place = this; !place.isTop(); place = place.parent) {
            path.add(0, place.heading);
        }
        return path;
    }

    /** The section of the page that it would follow: the last one of what stands before it. */
    Optional<Place> before() {
        for (int i = parent.children.indexOf(this) - 1; i >= 0; i--) {
            Optional<Place> end = parent.children.get(i).end();
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.of(parent).filter(above -> above.onPage);
    }

    private Optional<Place> end() {
        for (int i = children.size() - 1; i >= 0; i--) {
            Optional<Place> end = children.get(i).end();
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.of(this).filter(place -> place.onPage);
    }
}
