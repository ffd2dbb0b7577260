package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Sections.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Groups new statements by what they are about, so that a note becomes a few sections and not one for each sentence, and
 * finds the sections of the page that they fit into.
 */
final class Grouping {

    private static final double JOINS_SECTION = 0.5;
    private static final double JOINS_GROUP = 0.4;
    private static final double SAME_PARAGRAPH = 0.25;
    private static final double OTHER_PARAGRAPH = -0.1;
    private static final double MENTIONED = 0.15;
    private static final double GROUPS_PER_ROOT = 1.4;

    private final Sections sections;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private boolean hasParagraphs;

    /** Statements that stand together, and the section they go to when the page has it. */
    static final class Group {
        private final List<Said> statements = new ArrayList<>();
        private @Nullable Section section;

        private Group(@Nullable Section section) {
            this.section = section;
        }

        List<Said> statements() {
            return statements;
        }

        @Nullable Section section() {
            return section;
        }
    }

    Grouping(Sections sections) {
        this.sections = sections;
    }

    /** The group of each statement, by its id. */
    Map<String, Group> group(List<Said> statements, Map<String, Section> knownPlaces) {
        hasParagraphs = statements.stream()
                        .mapToInt(said -> said.passage().paragraph())
                        .distinct()
                        .count()
                > 1;
        for (Said statement : statements) {
            order.put(statement.id(), order.size());
            place(statement, knownPlaces);
        }
        merge();
        return groupOf;
    }

    private void place(Said statement, Map<String, Section> knownPlaces) {
        Group before = statement.before() == null ? null : groupOf.get(statement.before());
        if (before != null) {
            put(statement, before);
            return;
        }
        Section place = statement.before() == null ? null : knownPlaces.get(statement.before());
        NounPhrase topic = statement.topic();
        Section section = place != null ? place : about(topic);
        if (section != null) {
            put(statement, groupFor(section));
            return;
        }
        Optional<Group> group = groups.stream()
                .filter(each -> each.section == null
                        && each.statements.stream().anyMatch(other -> Subjects.belong(topic, other.topic())))
                .findFirst();
        put(statement, group.orElseGet(() -> newGroup(null)));
    }

    private @Nullable Section about(NounPhrase topic) {
        return sections.all().stream()
                .filter(section -> section.isAbout(topic))
                .findFirst()
                .orElse(null);
    }

    private Group groupFor(Section section) {
        return groups.stream()
                .filter(group -> group.section == section)
                .findFirst()
                .orElseGet(() -> newGroup(section));
    }

    private Group newGroup(@Nullable Section section) {
        Group group = new Group(section);
        groups.add(group);
        return group;
    }

    private void put(Said statement, Group group) {
        group.statements.add(statement);
        groupOf.put(statement.id(), group);
    }

    /** What stands alone joins what is near; and when there are more groups than a reader wants, what is nearest. */
    private void merge() {
        for (Group group : List.copyOf(groups)) {
            if (group.section == null) {
                nearestSection(group).ifPresent(section -> move(group, groupFor(section)));
            }
        }
        for (Group alone : List.copyOf(groups)) {
            Pair pair = nearest(alone);
            if (pair.closeness >= JOINS_GROUP) {
                move(alone, pair.to().get());
            }
        }
        long tooMany = fresh() - (long) Math.ceil(GROUPS_PER_ROOT * Math.sqrt(groupOf.size()));
        if (tooMany > 0) {
            List.copyOf(groups).stream()
                    .map(this::nearestOfAll)
                    .filter(pair -> pair.closeness > Subjects.OPPOSED)
                    .sorted((a, b) -> Double.compare(b.closeness, a.closeness))
                    .limit(tooMany)
                    .toList()
                    .forEach(this::join);
        }
    }

    private record Pair(Group from, Supplier<Group> to, double closeness) {}

    private long fresh() {
        return groups.stream().filter(group -> group.section == null).count();
    }

    private Optional<Section> nearestSection(Group group) {
        return sections.all().stream()
                .filter(section -> closeness(group, section) >= JOINS_SECTION)
                .max((a, b) -> Double.compare(closeness(group, a), closeness(group, b)));
    }

    /** The group nearest to one statement that stands alone; itself, at no closeness, when it may join none. */
    private Pair nearest(Group alone) {
        Pair nearest = new Pair(alone, () -> alone, Subjects.OPPOSED);
        if (alone.section != null || alone.statements.size() > 1) {
            return nearest;
        }
        for (Group other : groups) {
            if (other != alone && other.section == null) {
                double closeness = closeness(alone.statements.get(0), other);
                nearest = closeness > nearest.closeness ? new Pair(alone, () -> other, closeness) : nearest;
            }
        }
        return nearest;
    }

    /** Also among the sections that the page has. */
    private Pair nearestOfAll(Group alone) {
        Pair nearest = nearest(alone);
        if (nearest.closeness > Subjects.OPPOSED) {
            for (Section section : sections.all()) {
                double closeness = closeness(alone, section);
                nearest = closeness > nearest.closeness ? new Pair(alone, () -> groupFor(section), closeness) : nearest;
            }
        }
        return nearest;
    }

    private void join(Pair pair) {
        Group to = pair.to().get();
        if (groups.contains(pair.from) && groups.contains(to) && pair.from.statements.size() == 1) {
            move(pair.from, to);
        }
    }

    private void move(Group from, Group to) {
        groups.remove(from);
        from.statements.forEach(statement -> groupOf.put(statement.id(), to));
        to.statements.addAll(from.statements);
        to.statements.sort(Comparator.comparing(statement -> order.getOrDefault(statement.id(), 0)));
    }

    private static double closeness(Group group, Section section) {
        return group.statements.stream()
                .mapToDouble(statement -> section.closeness(statement.meaning()))
                .average()
                .orElse(0);
    }

    private double closeness(Said one, Group group) {
        double sum = 0;
        for (Said other : group.statements) {
            if (Subjects.areOpposed(one.topic(), other.topic())) {
                return Subjects.OPPOSED;
            }
            sum += closeness(one, other);
        }
        return sum / group.statements.size();
    }

    private double closeness(Said one, Said other) {
        boolean mentioned = one.claim().content().contains(other.topic().head())
                || other.claim().content().contains(one.topic().head());
        return one.meaning().cosine(other.meaning()) + (mentioned ? MENTIONED : 0) + paragraphs(one, other);
    }

    /** A writer's paragraphs tell what belongs together; where all is one paragraph they tell nothing. */
    private double paragraphs(Said one, Said other) {
        boolean same = one.passage().paragraph() == other.passage().paragraph();
        return !hasParagraphs ? 0 : same ? SAME_PARAGRAPH : OTHER_PARAGRAPH;
    }
}
