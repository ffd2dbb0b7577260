package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Recognises statements that a person has put into other words. Between two that stayed, as many new ones as went took
 * their places in order; if there are more or fewer, one took the place of another if it has half of its words.
 */
final class Rewording {

    private static final String BETWEEN_WORDS = " \t\n.,;:!?()[]|\"“”";

    private final Section before;
    private final Section after;
    private final Set<String> added;
    private final Map<String, String> replaced = new HashMap<>();

    private Rewording(Section before, Section after, Set<String> added) {
        this.before = before;
        this.after = after;
        this.added = added;
    }

    /** What took the place of statements that went, by their ids. */
    static Map<String, String> of(Section before, Section after, Set<String> added) {
        Rewording rewording = new Rewording(before, after, added);
        rewording.compare();
        return rewording.replaced;
    }

    private void compare() {
        List<String> old = before.statementIds();
        List<String> left = after.statementIds();
        int oldFrom = 0;
        int from = 0;
        for (int i = 0; i <= old.size(); i++) {
            int at = i == old.size() ? left.size() : left.indexOf(old.get(i));
            if (at >= from) {
                pair(old.subList(oldFrom, i), left.subList(from, at));
                oldFrom = i + 1;
                from = at + 1;
            }
        }
    }

    private void pair(List<String> between, List<String> now) {
        List<String> gone =
                between.stream().filter(id -> after.placementOf(id).isEmpty()).toList();
        List<String> come = new ArrayList<>(now.stream().filter(added::contains).toList());
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                replaced.put(gone.get(i), come.get(i));
            }
        } else {
            gone.forEach(id -> nearest(id, come).ifPresent(found -> {
                replaced.put(id, found);
                come.remove(found);
            }));
        }
    }

    private Optional<String> nearest(String gone, List<String> come) {
        Set<String> words = words(before, gone);
        String nearest = null;
        int most = Math.max(1, (words.size() + 1) / 2);
        for (String id : come) {
            Set<String> shared = words(after, id);
            shared.retainAll(words);
            if (shared.size() >= most) {
                nearest = id;
                most = shared.size() + 1;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Set<String> words(Section section, String statementId) {
        Set<String> words = new HashSet<>();
        section.placementOf(statementId).ifPresent(place -> {
            StringTokenizer tokens = new StringTokenizer(section.textOf(place).toLowerCase(Locale.ROOT), BETWEEN_WORDS);
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        });
        return words;
    }
}
