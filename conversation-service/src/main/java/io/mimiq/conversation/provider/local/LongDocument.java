package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Unit;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document that is too long for the page, or is not wanted there, stays a source: it is searched and cited. The page gets a section with its
 * title, its date and its outline as links.
 */
final class LongDocument {

    private static final int MOST_LINKS = 500;
    private static final int LONGEST = 120;
    private static final Pattern MARKUP = Pattern.compile("\\]\\([^)]*\\)|[\\[\\]()`*_<>!\\\\\\s]+");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ChangeSetRequest request;
    private final ChangeSetRequest.Source source;
    private final String link;
    /** How links to any text of the document begin. */
    private final String anyLink;

    LongDocument(ChangeSetRequest request) {
        this.request = request;
        source = request.source();
        link = "](source:" + source.textId() + "#";
        anyLink = "](source:" + source.id();
    }

    static boolean is(ChangeSetRequest.Source source, int pageLength) {
        return source.staysBeside(pageLength) && source.last() > 0;
    }

    ProposedChangeSet propose() {
        Draft draft = new Draft(request);
        draft.account(State.REFERENCE);
        String given = source.title();
        String title = plain(given == null || given.isBlank() ? beginning().text() : Titles.readable(given));
        String name = Titles.quoted(title);
        if (source.first() > 1) {
            return draft.proposed("Read more of " + name, "Read more of " + name + ".");
        }
        outline(draft, title);
        String summary = name + " is kept as a source: it is searched and cited, and its outline is on the page.";
        return draft.proposed("Added the outline of " + name, summary);
    }

    /** Takes the place of an outline that an earlier text of the document had, unless people have written there. */
    private void outline(Draft draft, String title) {
        String body = (title + ", " + source.date().format(DATE) + "\n\n" + links()).strip();
        Optional<Knowledge.Section> old = request.knowledge().sections().stream()
                .filter(section -> section.body().contains(anyLink))
                .findFirst();
        if (old.isPresent() && !isOutdated(old.get(), body)) {
            return;
        }
        Place top = new Page(request.knowledge()).top;
        Place place = new Place(
                UUID.nameUUIDFromBytes((source.id() + body).getBytes(UTF_8)).toString(), title, 2, top);
        Optional<Place> before = top.children.stream()
                .filter(section ->
                        old.isPresent() && section.id.equals(old.get().id()))
                .findFirst();
        top.children.add(
                before.map(section -> top.children.indexOf(section) + 1).orElse(top.children.size()), place);
        draft.write(place, body);
        before.ifPresent(draft::remove);
    }

    private boolean isOutdated(Knowledge.Section old, String body) {
        boolean isOutline = old.body().lines().skip(1).allMatch(line -> line.isBlank() || line.contains(anyLink));
        return isOutline && old.statements().isEmpty() && !old.body().strip().equals(body);
    }

    /** All headings as nested links; the whole document as one if it has none. */
    private String links() {
        List<Unit> headings = source.reading().units().stream()
                .filter(unit -> unit.level() > 0)
                .toList();
        if (headings.isEmpty()) {
            return linked(plain(beginning().text()), beginning());
        }
        String links = headings.stream()
                .limit(MOST_LINKS)
                .map(unit -> "  ".repeat(unit.headings().size()) + linked(plain(unit.text()), unit))
                .collect(Collectors.joining("\n"));
        int more = headings.size() - MOST_LINKS;
        return more <= 0 ? links : links + "\n" + linked("and " + more + " more", headings.get(MOST_LINKS));
    }

    /** The first unit that readers see. */
    private Unit beginning() {
        return source.reading().units().stream()
                .filter(unit -> unit.kind() != Unit.Kind.COMMENT)
                .findFirst()
                .orElseGet(() -> source.reading().unit(1));
    }

    private String linked(String name, Unit unit) {
        return "- [" + name + link + unit.number() + ")";
    }

    private static String plain(String text) {
        return Titles.cut(MARKUP.matcher(text).replaceAll(" ").strip(), LONGEST);
    }
}
