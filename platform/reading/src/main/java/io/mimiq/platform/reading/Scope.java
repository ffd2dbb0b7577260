package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in the source the readers are: in which lists and quotes, under which items and labels, and whose words they read. */
final class Scope {
    /** More levels than this are read as the last of them. */
    static final int DEPTH = 16;

    private final @Nullable Scope outer;
    private final Form.@Nullable Container container;
    private final @Nullable Attribution attribution;
    private final List<Draft> outerLabels;
    /** The mark of a footnote, which its first sentence begins with. */
    private final String prefix;
    /** Where it begins in the source; its first unit begins there too. */
    private final int begins;

    private boolean isOpened;
    private @Nullable Draft item;
    private @Nullable Draft label;
    private @Nullable Draft leadIn;

    private Scope(
            @Nullable Scope outer,
            Form.@Nullable Container container,
            @Nullable Attribution attribution,
            String prefix,
            int begins) {
        this.outer = outer;
        this.container = container;
        this.attribution = attribution;
        this.outerLabels = outer == null ? List.of() : outer.labels();
        this.prefix = prefix;
        this.begins = begins;
    }

    static Scope of(@Nullable Attribution attribution) {
        return new Scope(null, null, attribution, "", Integer.MAX_VALUE);
    }

    /** Inside of an item or quote that begins at this place of the source. */
    Scope in(Form.Container inner, int begins) {
        return new Scope(this, inner, attribution, "", begins);
    }

    /** Inside of a quote of what someone said before. */
    Scope quote(Attribution older) {
        return new Scope(this, Form.Container.QUOTE, older, "", Integer.MAX_VALUE);
    }

    /** The same place, in someone's words. */
    Scope said(@Nullable Attribution who) {
        return new Scope(this, null, who, "", Integer.MAX_VALUE);
    }

    Scope footnote(String mark, int begins) {
        return new Scope(this, null, attribution, mark, begins);
    }

    /** What follows belongs to this unit, up to the next such one. */
    void label(@Nullable Draft named) {
        label = named;
    }

    /** The next block belongs to this unit. */
    void leadIn(@Nullable Draft named) {
        leadIn = named;
    }

    @Nullable Attribution attribution() {
        return attribution;
    }

    String prefix() {
        return isOpened ? "" : prefix;
    }

    private boolean isItem() {
        return container != null && container.kind() != Form.Container.Kind.QUOTE;
    }

    boolean isInItem() {
        return isItem() || outer != null && outer.isInItem();
    }

    /** In any list or quote. */
    boolean isInside() {
        return container != null || outer != null && outer.isInside();
    }

    /** Nothing stands in it so far. */
    boolean isNew() {
        return !isOpened;
    }

    /** What the next sentence is. */
    Unit.Kind kind() {
        if (container == null) {
            return outer == null ? Unit.Kind.SENTENCE : outer.kind();
        }
        if (!isItem()) {
            return Unit.Kind.QUOTE;
        }
        return isOpened ? Unit.Kind.SENTENCE : Unit.Kind.ITEM;
    }

    /** The items and labels that the next unit belongs to, outermost first. */
    List<Draft> parents() {
        Set<Draft> all = new LinkedHashSet<>();
        collect(all, labels());
        return List.copyOf(all);
    }

    private List<Draft> labels() {
        return Stream.of(label, leadIn).filter(Objects::nonNull).toList();
    }

    private void collect(Set<Draft> all, List<Draft> labels) {
        if (outer != null) {
            outer.collect(all, outerLabels);
        }
        if (item != null) {
            all.add(item);
        }
        all.addAll(labels);
    }

    /** Of a row in a table. */
    Form row(Form.Joint joint, List<String> columns, List<Form.Alignment> alignments) {
        Form form = form(Form.Block.ROW, joint, columns, null);
        return new Form(form.block(), form.in(), form.opened(), joint, columns, null, alignments);
    }

    Form form(Form.Block block, Form.Joint joint, List<String> columns, @Nullable String language) {
        List<Form.Container> in = new ArrayList<>();
        int opened = 0;
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.container != null) {
                in.add(0, scope.container);
                opened += scope.isOpened ? 0 : 1;
            }
        }
        if (in.size() > DEPTH) {
            opened = Math.min(opened, 1);
            in.subList(DEPTH - 1, in.size() - 1).clear();
        }
        return new Form(block, in, opened, joint, columns, language);
    }

    /** The unit's place, with the marks of the items that begin with it. */
    Span from(Span span) {
        int start = span.start();
        for (Scope scope = this; scope != null && !scope.isOpened; scope = scope.outer) {
            start = Math.min(start, scope.begins);
        }
        return new Span(start, span.end());
    }

    /** This unit stands here; the items that began with it are its own. */
    void opened(Draft draft) {
        for (Scope scope = this; scope != null && !scope.isOpened; scope = scope.outer) {
            scope.isOpened = true;
            if (scope.isItem()) {
                scope.item = draft;
            }
        }
    }
}
