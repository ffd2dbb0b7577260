package io.mimiq.platform.reading;

import java.util.List;

/** Parts a sentence that is too long to be handled as one, behind a clause or at least between two words. */
final class Cuts {
    private static final int LONGEST = 2_000;
    private static final int SHORTEST = 1_000;

    private Cuts() {}

    /** Where the parts end. Text without white space stays whole. */
    static List<Integer> of(String text, int start, int end) {
        if (end - start <= LONGEST) {
            return List.of(end);
        }
        java.util.ArrayList<Integer> cuts = new java.util.ArrayList<>();
        int from = start;
        while (end - from > LONGEST) {
            int cut = cut(text, from, end);
            if (cut >= end) {
                break;
            }
            cuts.add(cut);
            from = cut;
        }
        cuts.add(end);
        return cuts;
    }

    private static int cut(String text, int from, int end) {
        int word = -1;
        for (int at = from + LONGEST; at > from + SHORTEST; at--) {
            if (Words.isBlank(text.charAt(at))) {
                word = word < 0 ? at : word;
                if (",;:–—،、，；".indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        if (word > 0) {
            return word;
        }
        int at = from + LONGEST;
        while (at < end && !Words.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
