package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be quoted, and what stands together under one heading. */
final class Library {

    /** What people ask for under a heading that does not say it. */
    private static final Set<String> GENERAL =
            Words.set("chang happen new say discuss agre list point thing content step");

    private static final Set<String> TASKS = Words.set("task todo action follow aufgab aufgaben tâch tarea");

    final List<Passage> passages = new ArrayList<>();

    Library(AnswerRequest request) {
        for (Known known : new Page(request.knowledge()).statements) {
            if (known.unit().kind() != Unit.Kind.LABEL) {
                passages.add(Passage.of(known));
            }
        }
        request.references().forEach(reference -> passages.add(Passage.of(reference)));
    }

    /** What stands under the headings or labels that have all words of the question, by those and in order. */
    Map<String, List<Passage>> under(Question question) {
        Set<String> wanted = new HashSet<>(question.words());
        wanted.removeAll(GENERAL);
        Map<List<String>, Integer> depths = new HashMap<>();
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        for (Passage passage : wanted.isEmpty() ? List.<Passage>of() : passages) {
            int depth = depths.computeIfAbsent(passage.above(), above -> depth(above, wanted));
            if (depth > 0) {
                List<String> named = passage.above().subList(depth - 1, Math.max(depth, passage.headings()));
                groups.computeIfAbsent(String.join(" › ", named), name -> new ArrayList<>())
                        .add(passage);
            }
        }
        return groups;
    }

    /** All that stands with it under the same heading. */
    List<Passage> with(Passage one) {
        return passages.stream()
                .filter(passage -> passage.above()
                        .subList(0, passage.headings())
                        .equals(one.above().subList(0, one.headings())))
                .toList();
    }

    /** Tasks that have all words of the question; under a heading for tasks every item is one. */
    List<Passage> tasks(Question question) {
        Set<String> wanted = new HashSet<>(question.words());
        wanted.removeAll(TASKS);
        return passages.stream()
                .filter(passage -> Forms.task(passage.form()) != null
                        || passage.context().stream().anyMatch(TASKS::contains))
                .filter(passage ->
                        passage.words().containsAll(wanted) || passage.context().containsAll(wanted))
                .toList();
    }

    /** How far down the heading is that, with those above it, has all the words; 0 if there is none. */
    private static int depth(List<String> above, Set<String> wanted) {
        Set<String> missing = new HashSet<>(wanted);
        for (int i = 0; i < above.size(); i++) {
            if (missing.removeAll(Words.distinct(above.get(i))) && missing.isEmpty()) {
                return i + 1;
            }
        }
        return 0;
    }
}
