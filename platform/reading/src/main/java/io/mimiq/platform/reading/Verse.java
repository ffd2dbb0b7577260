package io.mimiq.platform.reading;

import java.util.List;

/** Tells short lines that are set in, as those of a poem or an address are, from a paragraph whose lines were wrapped. */
final class Verse {
    private static final int SET_IN = 2;
    /** Nobody wraps paragraphs to lines as short as these. */
    private static final int SHORT = 45;

    private Verse() {}

    /** @param margin columns before the text around it */
    static boolean is(String text, List<Line> block, int margin) {
        return block.size() >= 3 && (isSetIn(text, block, margin) || turns(text, block));
    }

    private static boolean isSetIn(String text, List<Line> block, int margin) {
        return block.stream()
                .allMatch(line ->
                        line.indent() >= margin + SET_IN && line.length() <= SHORT && Marker.of(text, line) == null);
    }

    /** Lines that are set in by turns. */
    private static boolean turns(String text, List<Line> block) {
        int turns = 0;
        boolean isCapital = true;
        for (int index = 0; index < block.size(); index++) {
            Line line = block.get(index);
            if (line.indent() + line.length() >= Lines.WRAPPED_WIDTH || Marker.of(text, line) != null) {
                return false;
            }
            isCapital &= !Character.isLowerCase(text.codePointAt(line.text()));
            boolean isTurn =
                    index > 0 && Math.abs(line.indent() - block.get(index - 1).indent()) >= SET_IN;
            turns += isTurn ? 1 : 0;
        }
        return turns > 1
                || turns == 1
                        && isCapital
                        && block.get(0).indent() < block.get(block.size() - 1).indent();
    }
}
