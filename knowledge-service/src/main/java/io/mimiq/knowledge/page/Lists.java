package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form.Container;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which list a new item belongs to. */
final class Lists {

    private Lists() {}

    /** The list before it, if it is the next item of that. */
    static @Nullable Block continued(List<Container> opened, Line before, Block sibling) {
        if (opened.isEmpty() || sibling.kind != Block.Kind.LIST) {
            return null;
        }
        Block item = before.block.childOf(sibling);
        Integer number = opened.get(0).number();
        boolean isNext = item != null && (number == null || !sibling.ordered || number == item.number + 1);
        return isNext && isOf(opened.get(0), sibling) ? sibling : null;
    }

    /** The list on the next line, if it is the first item of that. */
    static @Nullable Block below(List<Container> opened, Line last, Block outer) {
        Block next = last.next == null || opened.isEmpty() ? null : last.next.block.childOf(outer);
        return next != null && next.kind == Block.Kind.LIST && isOf(opened.get(0), next) ? next : null;
    }

    static boolean isOf(Container container, Block list) {
        return container.kind() == (list.ordered ? Container.Kind.ORDERED : Container.Kind.BULLET);
    }

    /** A list that does not begin with 1 cannot begin in the middle of a paragraph. */
    static boolean canInterrupt(Container container) {
        Integer number = container.number();
        return container.kind() != Container.Kind.ORDERED || number == null || number == 1;
    }

    /** Two lists of one kind in a row are told apart by their markers. */
    static char marker(boolean ordered, @Nullable Block before) {
        char usual = ordered ? '.' : '-';
        char other = ordered ? ')' : '*';
        return before != null && before.ordered == ordered && before.marker == usual ? other : usual;
    }
}
