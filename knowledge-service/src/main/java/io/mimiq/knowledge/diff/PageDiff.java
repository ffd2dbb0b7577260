package io.mimiq.knowledge.diff;

import io.mimiq.knowledge.diff.SectionDiff.Change;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The difference of two pages.
 *
 * @param sections what happened to sections, in the order of the new page, removed ones last
 * @param order ids of all sections of the new page
 */
public record PageDiff(List<SectionDiff> sections, List<String> order) {

    /** A section's words without the places of its statements. */
    public record Text(String id, String heading, int level, String body) {

        public static Text of(Section section) {
            return new Text(section.id(), section.heading(), section.level(), section.body());
        }
    }

    public static PageDiff between(KnowledgePage before, KnowledgePage after) {
        Map<String, Integer> stayed = ranks(before, after);
        Map<String, Integer> kept = ranks(after, before);
        List<SectionDiff> diffs = new ArrayList<>();
        for (Section section : after.sections()) {
            Optional<Section> old = before.section(section.id());
            boolean moved = !Objects.equals(stayed.get(section.id()), kept.get(section.id()));
            diff(old, section, moved).ifPresent(diffs::add);
        }
        before.sections().stream()
                .filter(section -> after.section(section.id()).isEmpty())
                .map(PageDiff::removed)
                .forEach(diffs::add);
        return new PageDiff(diffs, after.sections().stream().map(Section::id).toList());
    }

    /** The sections of the new page, made from the old one and this difference alone. */
    public List<Text> applyTo(KnowledgePage before) {
        Map<String, SectionDiff> changed =
                sections.stream().collect(Collectors.toMap(SectionDiff::id, Function.identity()));
        return order.stream()
                .map(id -> text(before.section(id), Optional.ofNullable(changed.get(id))))
                .toList();
    }

    private static Text text(Optional<Section> old, Optional<SectionDiff> diff) {
        if (diff.isEmpty()) {
            return Text.of(old.orElseThrow());
        }
        String body = TextDiff.apply(diff.get().hunks(), old.map(Section::body).orElse(""));
        return new Text(diff.get().id(), diff.get().heading(), diff.get().level(), body);
    }

    private static Optional<SectionDiff> diff(Optional<Section> old, Section now, boolean moved) {
        if (old.isEmpty()) {
            return Optional.of(new SectionDiff(
                    now.id(), Change.added, now.heading(), null, now.level(), null, TextDiff.between("", now.body())));
        }
        Section before = old.get();
        if (!Objects.equals(Text.of(before), Text.of(now))) {
            return Optional.of(new SectionDiff(
                    now.id(),
                    Change.changed,
                    now.heading(),
                    before.heading().equals(now.heading()) ? null : before.heading(),
                    now.level(),
                    before.level() == now.level() ? null : before.level(),
                    TextDiff.between(before.body(), now.body())));
        }
        return moved
                ? Optional.of(
                        new SectionDiff(now.id(), Change.moved, now.heading(), null, now.level(), null, List.of()))
                : Optional.empty();
    }

    private static SectionDiff removed(Section old) {
        return new SectionDiff(
                old.id(), Change.removed, old.heading(), null, old.level(), null, TextDiff.between(old.body(), ""));
    }

    /** The sections that the other page has too: which of them each is. */
    private static Map<String, Integer> ranks(KnowledgePage page, KnowledgePage other) {
        Map<String, Integer> ranks = new HashMap<>();
        page.sections().stream()
                .map(Section::id)
                .filter(id -> other.section(id).isPresent())
                .forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }
}
