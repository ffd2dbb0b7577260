package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists and quotes that a statement comes to stand in.
 *
 * @param outer the innermost of those that are there and that it goes on with; the body if there is none
 * @param opened those that begin with it, outermost first
 */
record Surroundings(Block outer, List<Container> opened) {

    /** It goes on with those of its form that its neighbour stands in; lists that are not there are left out. */
    static Surroundings of(Form form, Block neighbour, Block body) {
        List<Block> around = neighbour.containers();
        int most = form.in().size() - form.opened();
        int kept = 0;
        while (kept < Math.min(most, around.size())
                && around.get(kept).containerKind() == form.in().get(kept).kind()) {
            kept++;
        }
        List<Container> opened = new ArrayList<>();
        for (int i = kept; i < form.in().size(); i++) {
            if (i >= most || form.in().get(i).kind() == Container.Kind.QUOTE) {
                opened.add(form.in().get(i));
            }
        }
        return new Surroundings(kept == 0 ? body : around.get(kept - 1), List.copyOf(opened));
    }
}
