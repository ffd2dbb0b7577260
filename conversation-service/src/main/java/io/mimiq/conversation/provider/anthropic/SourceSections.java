package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section that a model means, or opens it: one of the page, one for a heading of the source, or a new one. A
 * heading has the same section whichever part of the source is read.
 */
final class SourceSections {

    private static final Pattern UNIT = Pattern.compile("unit-(\\d{1,6})");
    private static final String BETWEEN = "\n";
    private static final String UNTITLED = "Notes";

    private final ChangeSetPrompt prompt;
    private final List<Operation> operations;
    private final List<Place> page = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();

    SourceSections(ChangeSetPrompt prompt, List<Operation> operations) {
        this.prompt = prompt;
        this.operations = operations;
        for (ShownPage.Chapter chapter : ShownPage.of(prompt.request().knowledge())) {
            Knowledge.Section section = chapter.section();
            if (section != null) {
                page.add(new Place(section.id(), section.level(), key(chapter.path())));
            }
        }
        for (Unit unit : prompt.request().source().reading().units()) {
            if (unit.kind() == Kind.HEADING) {
                String path = key(path(unit));
                keys.put(unit.number(), path + BETWEEN + occurrences.merge(path, 1, Integer::sum));
            }
        }
    }

    /** A section on the page as it will be. */
    private record Place(String id, int level, String key) {}

    /**
     * The id of the section with this short name, for the heading with this number, or with this heading.
     *
     * @param level of a new one
     */
    @Nullable String named(String name, int level) {
        String known = prompt.section(name);
        if (known != null) {
            return known;
        }
        Matcher unit = UNIT.matcher(name);
        if (unit.matches()) {
            return ofHeading(Integer.parseInt(unit.group(1)));
        }
        if (name.isEmpty() || name.length() > Operation.MAX_HEADING) {
            return null;
        }
        String end = BETWEEN + key(List.of(name));
        return page.stream()
                .filter(place -> (BETWEEN + place.key()).endsWith(end))
                .map(Place::id)
                .findFirst()
                .orElseGet(() -> open(id(name), name, level, key(List.of(name)), null));
    }

    /** The section for what came without a heading. */
    String ofSource() {
        String title =
                Lines.one(Objects.requireNonNullElse(prompt.request().source().title(), ""));
        String heading = title.isEmpty() ? UNTITLED : cut(title);
        return Objects.requireNonNullElse(named(heading, Operation.MIN_LEVEL), "");
    }

    /** The section of this unit of the source, which is a heading; otherwise null. */
    @Nullable String ofHeading(int number) {
        List<Unit> units = prompt.request().source().reading().units();
        if (number < 1 || number > units.size() || units.get(number - 1).kind() != Kind.HEADING) {
            return null;
        }
        String known = knownOf(number);
        if (known != null) {
            return known;
        }
        Unit heading = units.get(number - 1);
        String parent = heading.headings().isEmpty()
                ? null
                : ofHeading(heading.headings().get(heading.headings().size() - 1));
        Place above = page.stream()
                .filter(place -> place.id().equals(parent))
                .findFirst()
                .orElse(null);
        int level = above == null ? Operation.MIN_LEVEL : Math.min(above.level() + 1, Operation.MAX_LEVEL);
        return open(id(keyOf(number)), heading.text(), level, key(path(heading)), above);
    }

    /** The section that this heading of the source has already, or null. */
    @Nullable String knownOf(int number) {
        String id = id(keyOf(number));
        String path = key(path(prompt.request().source().reading().unit(number)));
        boolean isFirst = keyOf(number).equals(path + BETWEEN + 1);
        return page.stream()
                .filter(place ->
                        place.id().equals(id) || (isFirst && place.key().equals(path)))
                .map(Place::id)
                .findFirst()
                .orElse(null);
    }

    private String open(String id, String heading, int level, String key, @Nullable Place above) {
        int at = above == null ? page.size() : endOf(above);
        String after = at == page.size() ? null : page.get(at - 1).id();
        page.add(at, new Place(id, level, key));
        operations.add(new UpsertSection(
                prompt.request().newId("section-operation", operations.size()), id, cut(heading), null, after, level));
        return id;
    }

    /** Where the sections under this one end. */
    private int endOf(Place above) {
        int at = page.indexOf(above) + 1;
        while (at < page.size() && page.get(at).level() > above.level()) {
            at++;
        }
        return at;
    }

    private List<String> path(Unit heading) {
        List<String> path = new ArrayList<>();
        heading.headings()
                .forEach(number -> path.add(
                        prompt.request().source().reading().unit(number).text()));
        path.add(heading.text());
        return path;
    }

    private String keyOf(int number) {
        return keys.getOrDefault(number, "");
    }

    private String id(String key) {
        String name = prompt.request().source().id() + "/section/" + key.toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String key(List<String> path) {
        return String.join(BETWEEN, path).toLowerCase(Locale.ROOT);
    }

    private static String cut(String heading) {
        return heading.length() <= Operation.MAX_HEADING ? heading : heading.substring(0, Operation.MAX_HEADING);
    }
}
