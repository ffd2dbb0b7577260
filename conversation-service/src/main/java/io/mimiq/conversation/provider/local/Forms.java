package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form tells of the text that stands in it. */
final class Forms {

    private Forms() {}

    /** Whether the item of a task list is done; absent if it is none. */
    static @Nullable Boolean task(Form form) {
        return form.opened() == 0 ? null : form.in().get(form.in().size() - 1).done();
    }

    /** In somebody else's words; a note, tip or warning is not. */
    static boolean isQuoted(Form form) {
        return form.in().stream().anyMatch(in -> in.kind() == Container.Kind.QUOTE && in.alert() == null);
    }

    /** Equal for texts of one shape: items of one kind of list, rows of one table, code, or sentences. */
    static List<Object> shape(Form form) {
        int last = form.in().size() - 1;
        String item = last < 0 ? "" : form.in().get(last).kind() + (task(form) == null ? "" : " task");
        return List.of(form.block(), item, isQuoted(form), form.columns());
    }

    static boolean isOrdered(Form form) {
        return !form.in().isEmpty() && form.in().get(form.in().size() - 1).kind() == Container.Kind.ORDERED;
    }

    /** Equal for what may stand side by side in one list, table or paragraph. */
    static List<Object> kind(Form form) {
        return List.of(
                form.block(),
                form.columns(),
                form.in().stream().map(Container::kind).toList());
    }

    static Form with(Form form, int opened, Form.Joint joint) {
        return form.at(form.in(), opened, joint);
    }
}
