package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Knowledge.Place;
import io.mimiq.platform.contracts.knowledge.Knowledge.Section;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known as a model is shown it: each statement with the marks that lead to it on the page. */
final class ShownPage {
    private static final Pattern BREAKS = Pattern.compile("^\\n+");

    private static final Place UNKNOWN = new Place(-1, -1);

    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, Statement> unshown = new LinkedHashMap<>();

    private ShownPage(Knowledge knowledge) {
        knowledge.statements().forEach(statement -> unshown.put(statement.id(), statement));
        Deque<Section> above = new ArrayDeque<>();
        for (Section section : knowledge.sections()) {
            while (!above.isEmpty() && above.getLast().level() >= section.level()) {
                above.removeLast();
            }
            above.addLast(section);
            List<String> path = above.stream().map(Section::heading).toList();
            chapters.add(new Chapter(section, path, statements(section)));
        }
        if (!unshown.isEmpty()) {
            chapters.add(new Chapter(null, List.of("Other"), plain(List.copyOf(unshown.values()))));
        }
    }

    /**
     * A section with its own statements.
     *
     * @param path of headings down to its own
     */
    record Chapter(@Nullable Section section, List<String> path, List<Shown> statements) {
        String title() {
            return String.join(" › ", path);
        }
    }

    /** A statement, and the text of the page from the one before it to its end. */
    record Shown(Statement statement, String text) {}

    static List<Chapter> of(Knowledge knowledge) {
        return new ShownPage(knowledge).chapters;
    }

    private List<Shown> statements(Section section) {
        List<Shown> shown = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < section.statements().size(); i++) {
            Place place = i < section.places().size() ? section.places().get(i) : UNKNOWN;
            boolean isSound = place.start() >= end
                    && place.end() >= place.start()
                    && place.end() <= section.body().length();
            String lead = isSound ? lead(section.body(), end, place.start()) : "";
            Statement statement = unshown.remove(section.statements().get(i));
            if (statement != null) {
                shown.add(new Shown(statement, lead + statement.text()));
            }
            end = isSound ? place.end() : end;
        }
        List<Statement> others = unshown.values().stream()
                .filter(statement -> section.id().equals(statement.sectionId()))
                .toList();
        others.forEach(statement -> unshown.remove(statement.id()));
        shown.addAll(plain(others));
        return shown;
    }

    /** What stands between two statements, without the end of the line of the first. */
    private static String lead(String body, int from, int to) {
        String gap = body.substring(from, to);
        int newLine = gap.indexOf('\n');
        String lead = from > 0 && newLine >= 0 ? gap.substring(newLine + 1) : gap;
        return lead.isBlank() ? "" : BREAKS.matcher(lead).replaceFirst("");
    }

    private static List<Shown> plain(List<Statement> statements) {
        return statements.stream()
                .map(statement -> new Shown(statement, statement.text()))
                .toList();
    }
}
