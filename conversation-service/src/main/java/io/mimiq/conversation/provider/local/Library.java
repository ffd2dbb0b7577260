package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be quoted, and what stands together under one heading. */
final class Library {

    /** What people ask for under a heading that does not say it. */
    private static final Set<String> GENERAL =
            Set.of("chang", "happen", "new", "say", "discuss", "agre", "list", "point", "thing", "content", "step");

    private static final Set<String> TASKS =
            Set.of("task", "todo", "action", "aufgab", "aufgaben", "tâch", "tarea", "follow");

    private final List<Passage> passages = new ArrayList<>();

    Library(AnswerRequest request) {
        Page page = new Page(request.knowledge());
        Map<List<Object>, String> texts = new HashMap<>();
        for (Known known : page.statements()) {
            texts.put(List.of(known.section(), known.unit().number()), known.statement().text());
        }
        for (Known known : page.statements()) {
            List<String> parents = known.unit().parents().stream()
                    .flatMap(number -> Stream.ofNullable(texts.get(List.of(known.section(), number))))
                    .toList();
            if (known.unit().kind() != Unit.Kind.LABEL) {
                passages.add(Passage.of(known, parents));
            }
        }
        for (Reference reference : request.references()) {
            passages.add(Passage.of(reference));
        }
    }

    List<Passage> passages() {
        return passages;
    }

    /**
     * What stands under the headings that the question names, by heading and in order.
     *
     * @return empty if no heading has all its words
     */
    Map<String, List<Passage>> under(Question question) {
        Set<String> wanted = new HashSet<>(question.words());
        wanted.removeAll(GENERAL);
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return groups;
        }
        Map<List<String>, Integer> depths = new HashMap<>();
        for (Passage passage : passages) {
            int depth = depths.computeIfAbsent(above(passage), above -> depth(above, wanted));
            if (depth > 0) {
                List<String> above = above(passage);
                groups.computeIfAbsent(String.join(" › ", above.subList(depth - 1, above.size())), a -> new ArrayList<>())
                        .add(passage);
            }
        }
        return groups;
    }

    /** Tasks that have all words of the question; of a heading for tasks all items count. */
    List<Passage> tasks(Question question) {
        Set<String> wanted = new HashSet<>(question.words());
        wanted.removeAll(TASKS);
        return passages.stream()
                .filter(passage -> passage.done() != null || passage.context().stream().anyMatch(TASKS::contains))
                .filter(passage -> passage.words().containsAll(wanted)
                        || (!wanted.isEmpty() && passage.context().containsAll(wanted)))
                .toList();
    }

    private static List<String> above(Passage passage) {
        List<String> above = new ArrayList<>(passage.path());
        passage.parents().forEach(parent -> above.add(parent.replaceFirst("[:：]$", "")));
        return above;
    }

    /** How far down the first heading is that, with those above it, has all the words; 0 if none. */
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
