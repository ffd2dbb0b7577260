package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How passages that stand together are written below each other: as they stand, items as items and code as code. */
final class Listing {

    /** A passage with the marks before it. */
    record Line(String lead, String text, Passage passage) {}

    private final int outer;
    private final Set<String> names = new HashSet<>();
    private String label;

    private Listing(List<Passage> passages, String heading) {
        label = heading;
        outer = passages.stream()
                .filter(passage -> !items(passage.form()).isEmpty())
                .mapToInt(passage ->
                        items(passage.form()).size() - (passage.form().opened() > 0 ? 1 : 0))
                .min()
                .orElse(0);
    }

    /** @param heading that they are told to stand under */
    static List<Line> of(List<Passage> passages, String heading) {
        Listing listing = new Listing(passages, heading);
        List<Line> lines = new ArrayList<>();
        for (Passage passage : passages) {
            lines.add(listing.line(passage, lines.isEmpty()));
        }
        return lines;
    }

    private Line line(Passage passage, boolean isFirst) {
        Form form = passage.form();
        List<Container> items = items(form);
        items = items.subList(Math.min(outer, items.size()), items.size());
        String named = named(passage);
        names.add(passage.name());
        if (passage.isCode()) {
            String indent = indent(items);
            return new Line(named + "\n" + indent, passage.text().replace("\n", "\n" + indent), passage);
        } else if (form.block() == Form.Block.ROW || (form.opened() > 0 && !items.isEmpty())) {
            List<Container> above = items.isEmpty() ? items : items.subList(0, items.size() - 1);
            Container own = items.isEmpty() ? Container.BULLET : items.get(items.size() - 1);
            String gap = isFirst && own.number() != null && own.number() != 1 ? "\n\n" : "\n";
            return new Line(named + gap + indent(above) + mark(own), passage.text(), passage);
        }
        boolean goesOn = !isFirst && named.isEmpty() && form.joint() == Form.Joint.SAME_LINE;
        return new Line(goesOn ? " " : named + "\n\n" + indent(items), Markup.escaped(passage.text()), passage);
    }

    /** The label above a passage, where it changes. */
    private String named(Passage passage) {
        List<String> parents = passage.parents();
        String last = parents.isEmpty() ? "" : parents.get(parents.size() - 1);
        if (last.isEmpty() || label.endsWith(last) || names.contains(last)) {
            return "";
        }
        label = last;
        return "\n\n" + Markup.escaped(last) + ":";
    }

    private static List<Container> items(Form form) {
        return form.in().stream()
                .filter(in -> in.kind() != Container.Kind.QUOTE)
                .toList();
    }

    private static String mark(Container item) {
        return item.kind() == Container.Kind.ORDERED ? item.number() + ". " : "- ";
    }

    private static String indent(List<Container> items) {
        StringBuilder indent = new StringBuilder();
        items.forEach(item -> indent.append(" ".repeat(mark(item).length())));
        return indent.toString();
    }
}
