package io.mimiq.platform.reading;

import java.util.List;

/** Tells short lines that are set in by turns, as those of a poem are, from a paragraph whose lines were wrapped. */
final class Verse {
    private static final int SET_IN = 2;

    private Verse() {}

    static boolean is(String text, List<Line> block) {
        if (block.size() < 3) {
            return false;
        }
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
