package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the numbers of steps in order when some come or go: what counted up by one before does so again. Lists that say
 * the same number everywhere stay so, and so do gaps.
 */
final class Numbering {

    /** Markdown reads no longer ones. */
    private static final int MOST = 999_999_999;

    /** What the items of each list said when the manuscript was read. */
    private final Map<Block, Map<Block, Integer>> read = new IdentityHashMap<>();

    static Numbering of(Manuscript manuscript) {
        Numbering numbering = new Numbering();
        Steps steps = Steps.of(manuscript);
        steps.lists().forEach((list, items) -> {
            Map<Block, Integer> numbers = new LinkedHashMap<>();
            items.forEach(item -> numbers.put(item, number(steps, item)));
            numbering.read.put(list, numbers);
        });
        return numbering;
    }

    /** Renumbers what follows steps that have come or gone since. */
    void restore(Manuscript manuscript) {
        Steps steps = Steps.of(manuscript);
        Renumbering renumbering = new Renumbering(manuscript, steps);
        steps.lists().forEach((list, items) -> {
            List<Integer> numbers = numbers(read.getOrDefault(list, Map.of()), items);
            for (int i = 0; i < items.size(); i++) {
                renumbering.write(items.get(i), numbers.get(i));
            }
        });
    }

    private static int number(Steps steps, Block item) {
        Span digits = steps.digits(item);
        return digits == null
                ? item.number
                : Integer.parseInt(digits.of(steps.line(item).text.toString()));
    }

    private static List<Integer> numbers(Map<Block, Integer> before, List<Block> items) {
        boolean same = before.size() > 1 && Set.copyOf(before.values()).size() == 1;
        Map<Block, Step> kept = kept(before, new HashSet<>(items));
        List<Integer> numbers = new ArrayList<>();
        int previous = 0;
        for (Block item : items) {
            Step step = kept.get(item);
            if (same) {
                previous = before.values().iterator().next();
            } else if (numbers.isEmpty()) {
                previous = step != null ? step.number() : first(kept, item);
            } else {
                previous = step == null ? previous + 1 : step.behind(previous);
            }
            previous = Math.min(previous, MOST);
            numbers.add(previous);
        }
        return numbers;
    }

    /** What a new first step says: it may come from further up than the list began. */
    private static int first(Map<Block, Step> kept, Block item) {
        return kept.isEmpty()
                ? item.number
                : Math.min(item.number, kept.values().iterator().next().number());
    }

    /** The steps that are still there. When the first of a run is gone, the next one begins the run. */
    private static Map<Block, Step> kept(Map<Block, Integer> before, Set<Block> items) {
        Map<Block, Step> kept = new LinkedHashMap<>();
        Integer previous = null;
        Integer begins = null;
        for (Map.Entry<Block, Integer> entry : before.entrySet()) {
            int number = entry.getValue();
            boolean counts = previous != null && number == previous + 1;
            boolean falls = previous != null && number <= previous;
            previous = number;
            if (!counts) {
                begins = number;
            }
            if (items.contains(entry.getKey())) {
                kept.put(entry.getKey(), new Step(begins == null ? number : begins, begins == null, falls));
                begins = null;
            }
        }
        return kept;
    }

    /**
     * A step that was read.
     *
     * @param counts that it was one more than the one before
     * @param falls that it was no more than the one before
     */
    private record Step(int number, boolean counts, boolean falls) {

        int behind(int previous) {
            if (counts) {
                return previous + 1;
            }
            return falls ? number : Math.max(number, previous + 1);
        }
    }
}
