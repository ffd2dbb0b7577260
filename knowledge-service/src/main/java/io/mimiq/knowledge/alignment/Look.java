package io.mimiq.knowledge.alignment;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is compared. The numbers of ordered items and the empty lines between units do not count: both follow from
 * what stands around.
 *
 * @param shape in which it stands on a page, without the state of a task
 */
record Look(String text, List<Object> shape, @Nullable Boolean done) {

    static Look of(Unit unit) {
        Form form = unit.form();
        List<Object> in = form.in().stream()
                .<Object>map(each -> List.of(each.kind(), String.valueOf(each.alert()), each.done() != null))
                .toList();
        boolean isHeading = unit.level() > 0;
        return new Look(
                unit.text(),
                isHeading
                        ? List.of("heading")
                        : List.of(form.block(), in, form.columns(), String.valueOf(form.language())),
                done(form));
    }

    private static @Nullable Boolean done(Form form) {
        List<Container> in = form.in();
        return in.isEmpty() ? null : in.get(in.size() - 1).done();
    }

    /** From 0, nothing in common, to 1; 0 for what stands in another form. */
    double likeness(Look other) {
        return shape.equals(other.shape) && java.util.Objects.equals(done, other.done)
                ? Math.max(share(words(text), words(other.text)), sameName(other))
                : 0;
    }

    /** Rows of a table are about what their first cell names. */
    private double sameName(Look other) {
        boolean isRow = shape.get(0) == Form.Block.ROW;
        return isRow && !name(text).isEmpty() && name(text).equals(name(other.text)) ? 1 : 0;
    }

    private static String name(String row) {
        int end = row.indexOf('|');
        return end < 0 ? "" : row.substring(0, end).strip();
    }

    /** The share of what both have in what either has, each counted as often as it occurs. */
    static double share(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int all = 0;
        Set<String> words = new HashSet<>(one.keySet());
        words.addAll(other.keySet());
        for (String word : words) {
            int here = one.getOrDefault(word, 0);
            int there = other.getOrDefault(word, 0);
            common += 2 * Math.min(here, there);
            all += here + there;
        }
        return all == 0 ? 0 : (double) common / all;
    }

    /** Where no space parts words, each sign counts as one. */
    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            boolean isSign = start >= 0 && (isSign(text, i) || isSign(text, i - 1));
            if (start >= 0 && (!isWord || isSign)) {
                words.merge(text.substring(start, i), 1, Integer::sum);
                start = -1;
            }
            start = isWord && start < 0 ? i : start;
        }
        return words;
    }

    private static boolean isSign(String text, int at) {
        return at < text.length() && text.charAt(at) >= '\u2E80' && text.charAt(at) < '\uAC00';
    }
}
