package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises statements that a person has put into other words. Between two that stayed, as many new ones as went took
 * their places in order; if there are more or fewer, one took the place of another if it has half of its words.
 */
final class Rewording {

    /** Beyond, comparing each with each costs more than it shows. */
    private static final int MOST_COMPARED = 400;

    private final List<String> old;
    private final List<String> left;
    private final SectionWords before;
    private final SectionWords after;
    private final Set<String> added;
    private final Map<String, String> replaced = new HashMap<>();

    private Rewording(Section before, Section after, Set<String> added) {
        this.old = before.statementIds();
        this.left = after.statementIds();
        this.before = new SectionWords(before);
        this.after = new SectionWords(after);
        this.added = added;
    }

    /** What took the place of statements that went, by their ids. */
    static Map<String, String> of(Section before, Section after, Set<String> added) {
        Rewording rewording = new Rewording(before, after, added);
        rewording.compare();
        return rewording.replaced;
    }

    private void compare() {
        Map<String, Integer> positions = new HashMap<>();
        left.forEach(id -> positions.put(id, positions.size()));
        int oldFrom = 0;
        int from = 0;
        for (int i = 0; i <= old.size(); i++) {
            int at = i == old.size() ? left.size() : positions.getOrDefault(old.get(i), -1);
            if (at >= from) {
                pair(old.subList(oldFrom, i), left.subList(from, at));
                oldFrom = i + 1;
                from = at + 1;
            }
        }
    }

    private void pair(List<String> between, List<String> now) {
        List<String> gone = between.stream().filter(id -> !after.has(id)).toList();
        List<String> come = new ArrayList<>(now.stream().filter(added::contains).toList());
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                replaced.put(gone.get(i), come.get(i));
            }
        } else if ((long) gone.size() * come.size() <= (long) MOST_COMPARED * MOST_COMPARED) {
            gone.forEach(id -> nearest(id, come).ifPresent(found -> {
                replaced.put(id, found);
                come.remove(found);
            }));
        }
    }

    private Optional<String> nearest(String gone, List<String> come) {
        Set<String> words = before.of(gone);
        String nearest = null;
        int most = Math.max(1, (words.size() + 1) / 2);
        for (String id : come) {
            int shared = (int) after.of(id).stream().filter(words::contains).count();
            if (shared >= most) {
                nearest = id;
                most = shared + 1;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
