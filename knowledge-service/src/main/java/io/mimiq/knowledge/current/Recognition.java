package io.mimiq.knowledge.current;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises words that stood on the page before: first where the section begins and ends as it did, then elsewhere in
 * it, then in other sections. Words that stood there several times are taken in their order.
 */
final class Recognition {

    private final List<EditedSection> sections;
    private final List<FormerPassage> order;
    private final Map<String, List<FormerPassage>> former = new HashMap<>();
    private final Set<FormerPassage> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    Recognition(List<EditedSection> sections, List<FormerPassage> former) {
        this.sections = sections;
        former.forEach(each -> this.former
                .computeIfAbsent(each.sectionId(), first -> new ArrayList<>())
                .add(each));
        this.order = former;
    }

    void run() {
        order.stream().filter(each -> !each.isPassage()).forEach(this::find);
        for (EditedSection section : sections) {
            List<FormerPassage> own = former.getOrDefault(section.id(), List.of());
            recogniseEdges(section, own);
            recognise(section, byWords(own));
        }
        Map<String, Deque<FormerPassage>> left = byWords(order);
        sections.forEach(section -> recognise(section, left));
    }

    private void find(FormerPassage irregular) {
        List<EditedSection> nearestFirst = new ArrayList<>(sections);
        nearestFirst.sort(comparing(section -> !section.id().equals(irregular.sectionId())));
        for (EditedSection section : nearestFirst) {
            if (section.find(irregular)) {
                return;
            }
        }
    }

    private void recogniseEdges(EditedSection section, List<FormerPassage> own) {
        int begin = 0;
        while (begin < Math.min(section.count(), own.size()) && take(section, begin, own.get(begin))) {
            begin++;
        }
        int most = Math.min(section.count(), own.size()) - begin;
        int end = 1;
        while (end <= most && take(section, section.count() - end, own.get(own.size() - end))) {
            end++;
        }
    }

    private void recognise(EditedSection section, Map<String, Deque<FormerPassage>> known) {
        for (int i = 0; i < section.count(); i++) {
            Deque<FormerPassage> same = known.get(written(section, i));
            FormerPassage first = section.isKnown(i) || same == null ? null : same.poll();
            if (first != null) {
                take(section, i, first);
            }
        }
    }

    private boolean take(EditedSection section, int i, FormerPassage passage) {
        boolean isSame = !section.isKnown(i)
                && !taken.contains(passage)
                && passage.isPassage()
                && passage.written().equals(written(section, i));
        if (isSame) {
            taken.add(passage);
            section.recognise(i, passage);
        }
        return isSame;
    }

    private Map<String, Deque<FormerPassage>> byWords(List<FormerPassage> passages) {
        Map<String, Deque<FormerPassage>> byWords = new HashMap<>();
        for (FormerPassage passage : passages) {
            if (passage.isPassage() && !taken.contains(passage)) {
                byWords.computeIfAbsent(passage.written(), words -> new ArrayDeque<>())
                        .add(passage);
            }
        }
        return byWords;
    }

    private static String written(EditedSection section, int i) {
        return section.passage(i).written(section.body());
    }
}
