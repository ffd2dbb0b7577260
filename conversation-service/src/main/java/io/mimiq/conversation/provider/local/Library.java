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
import java.util.regex.Pattern;

/** Everything that can be quoted, and what stands together under one heading. */
final class Library {

    private static final Set<String> GENERAL = Words.set("general");
    private static final Set<String> TASKS = Words.set("tasks");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?iuU)(?:it|its|they|their|he|she|his|her|this|these|er|sie|es|dies\\w*|il|elle|ils|elles|ce|cela|él|ella|ellos)\\b");

    final List<Passage> passages = new ArrayList<>();

    Library(AnswerRequest request) {
        for (Known known : new Page(request.knowledge()).statements) {
            if (known.unit().kind() != Unit.Kind.LABEL) {
                add(Passage.of(known));
            }
        }
        request.references().forEach(reference -> add(Passage.of(reference)));
    }

    /** A sentence that begins with a pronoun is about what the one before it is about. */
    private void add(Passage passage) {
        Passage before = passages.isEmpty() ? passage : passages.get(passages.size() - 1);
        boolean refers = passage.isSentence() && before.above().equals(passage.above());
        if (refers && PRONOUN.matcher(passage.text()).lookingAt()) {
            passage.context().addAll(before.words());
            passage.context().addAll(before.context());
        }
        passages.add(passage);
    }

    /** What stands under the headings or labels that have all words of the question, by those and in order. */
    Map<String, List<Passage>> under(Question question) {
        Set<String> wanted = new HashSet<>(question.words());
        wanted.removeAll(GENERAL);
        Map<List<String>, Integer> depths = new HashMap<>();
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        for (Passage passage : wanted.isEmpty() ? List.<Passage>of() : passages) {
            List<String> above = passage.above();
            int depth = depths.computeIfAbsent(above, headings -> depth(headings, wanted));
            if (depth > 0) {
                int end = Math.max(depth, passage.headings().size());
                groups.computeIfAbsent(String.join(" › ", above.subList(depth - 1, end)), name -> new ArrayList<>())
                        .add(passage);
            }
        }
        return groups;
    }

    /** All that stands with it under the same heading. */
    List<Passage> with(Passage one) {
        return passages.stream()
                .filter(passage -> passage.headings().equals(one.headings()))
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
