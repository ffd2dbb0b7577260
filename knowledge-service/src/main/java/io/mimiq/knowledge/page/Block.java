package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form.Container;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a body in the sense of Markdown, and what it stands in. */
final class Block {

    /** What a part is. The last four hold words, the others hold parts. */
    enum Kind {
        BODY,
        QUOTE,
        LIST,
        ITEM,
        PARAGRAPH,
        TABLE,
        CODE,
        OTHER
    }

    final Kind kind;
    final @Nullable Block parent;
    /** What its lines begin with, but for the one it begins on. */
    final String prefix;

    /** Of a list: what its markers begin with, and the character that marks an item or ends its number. */
    String indent = "";

    char marker = '-';
    boolean ordered;
    /** Of an item in an ordered list, or of the first one of a list. */
    int number = 1;
    /** Of a table. */
    List<String> columns = List.of();

    /** Of the first line of a quote, if it says what the quote is. */
    private boolean alert;
    /** Of an item whose marker is taken away while what stands in it stays. */
    private boolean gone;

    private Block(Kind kind, @Nullable Block parent, String prefix) {
        this.kind = kind;
        this.parent = parent;
        this.prefix = prefix;
    }

    static Block body() {
        return new Block(Kind.BODY, null, "");
    }

    static Block leaf(Kind kind, Block parent) {
        return new Block(kind, parent, parent.prefix);
    }

    static Block quote(Block parent) {
        return new Block(Kind.QUOTE, parent, parent.prefix + "> ");
    }

    static Block list(Block parent, String indent, boolean ordered, char marker) {
        Block list = new Block(Kind.LIST, parent, parent.prefix);
        list.indent = indent;
        list.ordered = ordered;
        list.marker = marker;
        return list;
    }

    /** @param width of the marker with what stands before and behind it */
    static Block item(Block list, int width, int number) {
        Block item = new Block(Kind.ITEM, list, list.prefix + " ".repeat(width));
        item.number = number;
        return item;
    }

    static Block alert(Block quote) {
        Block alert = leaf(Kind.OTHER, quote);
        alert.alert = true;
        return alert;
    }

    boolean isAlert() {
        return alert;
    }

    void markGone() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    boolean isLeaf() {
        return kind.compareTo(Kind.ITEM) > 0;
    }

    boolean isWithin(Block outer) {
        for (Block block = this; block != null; block = block.parent) {
            if (block == outer) {
                return true;
            }
        }
        return false;
    }

    /** The block that this one is or stands in, whose parent is {@code outer}. Null if this is not in {@code outer}. */
    @Nullable Block childOf(Block outer) {
        for (Block block = this; block != null; block = block.parent) {
            if (block.parent == outer) {
                return block;
            }
        }
        return null;
    }

    /** The items and quotes it is or stands in, outermost first. */
    List<Block> containers() {
        List<Block> containers = new ArrayList<>();
        for (Block block = this; block != null; block = block.parent) {
            if (block.kind == Kind.ITEM || block.kind == Kind.QUOTE) {
                containers.add(block);
            }
        }
        Collections.reverse(containers);
        return containers;
    }

    Container.Kind containerKind() {
        if (kind == Kind.QUOTE) {
            return Container.Kind.QUOTE;
        }
        return parent != null && parent.ordered ? Container.Kind.ORDERED : Container.Kind.BULLET;
    }

    /** What an empty line in it looks like. */
    String blank() {
        return prefix.stripTrailing();
    }
}
