package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Unit;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document that is too long for the page stays a source: it is searched and cited. The page gets a section with its
 * title, its date and its outline as links.
 */
final class LongDocument {

    private static final int MOST_LINKS = 200;
    private static final int LONGEST_LINK = 120;
    private static final Pattern MARKUP = Pattern.compile("[\\[\\]()`*_<>!\\\\]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ChangeSetRequest request;
    private final ChangeSetRequest.Source source;

    LongDocument(ChangeSetRequest request) {
        this.request = request;
        this.source = request.source();
    }

    static boolean is(ChangeSetRequest.Source source, int pageLength) {
        return source.kind().isDocument() && source.text().length() > pageLength;
    }

    ProposedChangeSet propose() {
        Draft draft = new Draft(request);
        source.units().forEach(unit -> draft.account(unit, State.REFERENCE));
        String title = title();
        String name = "“" + Titles.cut(title, LONGEST_LINK) + "”";
        if (source.first() > 1) {
            return new ProposedChangeSet(draft.operations(), draft.account(), "Read more of " + name, "Read more of " + name + ".", false, false);
        }
        outline(draft, title);
        String summary = name + " is kept as a source: it is searched and cited, and its outline is on the page.";
        return new ProposedChangeSet(draft.operations(), draft.account(), "Added the outline of " + name, summary, false, false);
    }

    private void outline(Draft draft, String title) {
        String body = body(title);
        Page page = new Page(request.knowledge());
        Optional<Knowledge.Section> old = request.knowledge().sections().stream()
                .filter(section -> section.body().contains("](" + link("")))
                .findFirst();
        if (old.isPresent() && !isOutdated(old.get(), body)) {
            return;
        }
        String id = UUID.nameUUIDFromBytes((source.id() + body).getBytes(StandardCharsets.UTF_8)).toString();
        Place place = new Place(id, title, 2, page.top(), false);
        Optional<Place> before = page.sections().stream()
                .filter(section -> old.isPresent() && section.id().equals(old.get().id()))
                .findFirst();
        page.top().add(place, before.orElse(null));
        draft.write(place, body);
        before.ifPresent(draft::remove);
    }

    /** What people have put there stays. */
    private boolean isOutdated(Knowledge.Section old, String body) {
        boolean isOutline = old.body().lines().skip(1).allMatch(line -> line.isBlank() || line.contains("](" + link("")));
        return isOutline && old.statements().isEmpty() && !old.body().strip().equals(body);
    }

    private String title() {
        List<Unit> units = source.reading().units();
        boolean named = source.title() != null && !source.title().isBlank();
        String first = units.isEmpty() ? Titles.NOTES : plain(units.get(0).text());
        return Titles.cut(named ? Titles.readable(source.title()) : first, 300);
    }

    private String body(String title) {
        List<Unit> headings = source.reading().units().stream()
                .filter(unit -> unit.level() > 0)
                .toList();
        int depth = 6;
        while (depth > 0 && count(headings, depth) > MOST_LINKS) {
            depth--;
        }
        int deepest = Math.max(1, depth);
        String links = headings.stream()
                .filter(unit -> unit.headings().size() < deepest)
                .limit(MOST_LINKS)
                .map(unit -> "  ".repeat(unit.headings().size()) + "- [" + plain(unit.text()) + "](" + link("" + unit.number()) + ")")
                .collect(Collectors.joining("\n"));
        String line = plain(title) + ", " + source.date().format(DATE);
        return links.isEmpty() ? line : line + "\n\n" + links;
    }

    private static long count(List<Unit> headings, int depth) {
        return headings.stream().filter(unit -> unit.headings().size() < depth).count();
    }

    private String link(String unit) {
        return "source:" + source.id() + "#" + unit;
    }

    private static String plain(String text) {
        return Titles.cut(MARKUP.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip(), LONGEST_LINK);
    }
}
