package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes parts of a text, one behind the other, as they are to stand on a page: each on one line, with links and emphasis
 * that need nothing around it.
 */
final class Rendering {
    private final Inline inline;
    /** Emphasis that began and did not end, outermost first. */
    private final List<Inline.Emphasis> open = new ArrayList<>();

    private int begun;

    Rendering(Inline inline) {
        this.inline = inline;
    }

    String of(int from, int to) {
        StringBuilder text = new StringBuilder(to - from + 16);
        begin(from);
        open.forEach(emphasis -> text.append(emphasis.mark()));
        int at = from;
        for (int next = firstEdit(from); next < inline.edits.size(); next++) {
            Inline.Edit edit = inline.edits.get(next);
            if (edit.start() >= to) {
                break;
            }
            if (edit.start() >= at) {
                append(at, edit.start(), text);
                text.append(edit.text());
                at = edit.end();
            }
        }
        append(at, to, text);
        begin(to);
        for (int index = open.size() - 1; index >= 0; index--) {
            text.append(open.get(index).mark());
        }
        return Words.oneLine(text.toString());
    }

    /** Opens the emphasis that begins before a place and does not end there. */
    private void begin(int place) {
        while (begun < inline.emphases.size() && inline.emphases.get(begun).start() < place) {
            open.add(inline.emphases.get(begun++));
        }
        open.removeIf(emphasis -> emphasis.end() <= place);
    }

    private int firstEdit(int from) {
        int low = 0;
        int high = inline.edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inline.edits.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Lines are joined by a blank, unless their script has none. */
    private void append(int from, int to, StringBuilder text) {
        for (int index = from; index < to; index++) {
            char character = inline.text.charAt(index);
            boolean joins = character == '\n'
                    && index > from
                    && index + 1 < to
                    && Words.joinsWithoutBlank(inline.text.charAt(index - 1))
                    && Words.joinsWithoutBlank(inline.text.charAt(index + 1));
            if (!joins) {
                text.append(character);
            }
        }
    }
}
