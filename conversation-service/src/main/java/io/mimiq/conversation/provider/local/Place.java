package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of the page, or one that a source needs. */
final class Place {

    final String id;
    final String heading;
    final int level;
    /** Absent for what stands above all sections. */
    final @Nullable Place parent;

    final List<Place> children = new ArrayList<>();
    boolean onPage;

    Place(String id, String heading, int level, @Nullable Place parent, boolean onPage) {
        this.id = id;
        this.heading = heading;
        this.level = level;
        this.parent = parent;
        this.onPage = onPage;
    }

    /** The headings above it and its own, outermost first. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (Place place = this; place.parent != null; place = place.parent) {
            path.add(0, place.heading);
        }
        return path;
    }

    /** The section of the page that it would follow: the last one of what stands before it. */
    @Nullable Place before() {
        if (parent == null) {
            return null;
        }
        for (int i = parent.children.indexOf(this) - 1; i >= 0; i--) {
            Place end = parent.children.get(i).end();
            if (end != null) {
                return end;
            }
        }
        return parent.onPage ? parent : null;
    }

    private @Nullable Place end() {
        for (int i = children.size() - 1; i >= 0; i--) {
            Place end = children.get(i).end();
            if (end != null) {
                return end;
            }
        }
        return onPage ? this : null;
    }

    @Override
    public String toString() {
        return "Place[" + id + "]";
    }
}
