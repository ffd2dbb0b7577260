package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form tells of the text that stands in it. */
final class Forms {

    private Forms() {}

    static boolean isItem(Form form) {
        return !form.in().isEmpty()
                && form.opened() > 0
                && form.in().get(form.in().size() - 1).kind() != Container.Kind.QUOTE;
    }

    /** Whether the item of a task list is done; absent if it is none. */
    static @Nullable Boolean task(Form form) {
        return form.in().isEmpty() || form.opened() == 0 ? null : form.in().get(form.in().size() - 1).done();
    }

    /** In somebody else's words; a note, tip or warning is not. */
    static boolean isQuoted(Form form) {
        return form.in().stream().anyMatch(in -> in.kind() == Container.Kind.QUOTE && in.alert() == null);
    }

    /** Whether one may follow the other as its neighbour in the same list, table or paragraph. */
    static boolean areNeighbours(Form one, Form other) {
        return one.block() == other.block()
                && one.columns().equals(other.columns())
                && kinds(one).equals(kinds(other));
    }

    static Form with(Form form, int opened, Form.Joint joint) {
        return new Form(form.block(), form.in(), opened, joint, form.columns(), form.language());
    }

    private static List<Container.Kind> kinds(Form form) {
        return form.in().stream().map(Container::kind).toList();
    }
}
