package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a body that is being written, without its end. */
final class Line {

    final StringBuilder text;
    /** The innermost block it belongs to. */
    Block block;

    @Nullable Line previous;

    @Nullable Line next;

    /** The statements that begin or end here. */
    final List<Mark> marks = new ArrayList<>(1);

    /** Where it begins in the body as last put together. */
    int offset;

    Line(String text, Block block) {
        this.text = new StringBuilder(text);
        this.block = block;
    }

    /** Empty, but for what stands around it. */
    boolean isBlank() {
        if (block.isLeaf()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '>' && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Puts other words in the place of {@code from..to}; statements behind move along. */
    void replace(int from, int to, String words) {
        text.replace(from, to, words);
        int by = words.length() - (to - from);
        for (Mark mark : marks) {
            if (mark.first == this && mark.start >= to) {
                mark.start += by;
            }
            if (mark.last == this && mark.end > from) {
                mark.end += by;
            }
        }
    }

    void stripTrailing() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }
}
