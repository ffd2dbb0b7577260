package io.mimiq.knowledge.page;

import java.util.List;

/** Puts other words in the place of a statement, in its form. */
final class Replacing {

    private final Manuscript manuscript;
    private final Mark mark;

    Replacing(Manuscript manuscript, Mark mark) {
        this.manuscript = manuscript;
        this.mark = mark;
    }

    void replace(String replacementId, String text) {
        mark.forget();
        manuscript.marks.remove(mark.statementId);
        Line fence = mark.first.previous;
        if (fence != null && Fences.hold(mark)) {
            replaceCode(fence, replacementId, text);
        } else {
            replaceWords(replacementId, text);
        }
    }

    private void replaceCode(Line fence, String replacementId, String text) {
        Block code = mark.first.block;
        Line closing = mark.last.next;
        manuscript.remove(mark.first, mark.last);
        List<Line> lines = Fences.lines(text, code);
        manuscript.insert(fence, lines);
        manuscript.marks.put(replacementId, Fences.mark(lines, code, replacementId, text));
        Fences.lengthen(fence, closing != null && closing.block == code ? closing : null, text);
    }

    private void replaceWords(String replacementId, String text) {
        Line line = mark.first;
        int at = mark.start;
        int end = mark.end;
        if (mark.last != line) {
            Cuts.join(manuscript, mark, end);
            end = at;
        }
        boolean begins = at == Markers.length(line.text.substring(0, at));
        boolean follows = line.previous != null && line.previous.block == line.block;
        int escape = begins && line.block.kind == Block.Kind.PARAGRAPH ? Escaping.at(text, follows) : -1;
        String written = escape < 0 ? text : text.substring(0, escape) + "\\" + text.substring(escape);
        line.replace(at, end, written);
        int start = escape == 0 ? at + 1 : at;
        manuscript.marks.put(
                replacementId,
                Mark.within(line, start, at + written.length(), replacementId, escape > 0 ? text : null));
    }
}
