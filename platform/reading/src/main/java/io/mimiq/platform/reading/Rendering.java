package io.mimiq.platform.reading;

/** Writes a part of a text as it is to stand on a page: on one line, with links and emphasis that need nothing around it. */
final class Rendering {
    private final Inline inline;

    Rendering(Inline inline) {
        this.inline = inline;
    }

    String of(int from, int to) {
        StringBuilder text = new StringBuilder(to - from + 16);
        for (Inline.Emphasis emphasis : inline.emphases) {
            if (emphasis.start() < from && emphasis.end() > from) {
                text.append(emphasis.mark());
            }
        }
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
        for (int index = inline.emphases.size() - 1; index >= 0; index--) {
            Inline.Emphasis emphasis = inline.emphases.get(index);
            if (emphasis.start() < to && emphasis.end() > to) {
                text.append(emphasis.mark());
            }
        }
        return Words.oneLine(text.toString());
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
