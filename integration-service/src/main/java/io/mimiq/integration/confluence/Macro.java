package io.mimiq.integration.confluence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One {@code ac:structured-macro}: its name, parameters and body. */
record Macro(String name, Element element) {

    /** Shows other pages or parts of the page's frame: nothing of it belongs to this page's text. */
    private static final Set<String> FURNITURE = Set.of(
            "toc",
            "toc-zone",
            "anchor",
            "children",
            "pagetree",
            "pagetreesearch",
            "livesearch",
            "recently-updated",
            "contributors",
            "contributors-summary",
            "attachments",
            "gallery",
            "blog-posts",
            "content-by-label",
            "contentbylabel",
            "detailssummary",
            "tasks-report-macro",
            "profile",
            "popular-labels",
            "create-from-template",
            "space-details",
            "change-history",
            "favpages",
            "index",
            "listlabels",
            "navmap",
            "page-index");

    /** Appears within a sentence. */
    private static final Set<String> INLINE =
            Set.of("status", "jira", "anchor", "mention", "emoticon", "inline-media-image");

    static Macro of(Element element) {
        return new Macro(element.attr("ac:name").toLowerCase(Locale.ROOT), element);
    }

    boolean isInline() {
        return INLINE.contains(name);
    }

    boolean isFurniture() {
        return FURNITURE.contains(name) && richBody().isEmpty();
    }

    /** Empty if there is no such parameter. */
    String parameter(String parameter) {
        return children("ac:parameter")
                .filter(child -> child.attr("ac:name").equals(parameter))
                .findFirst()
                .map(child -> child.text().strip())
                .orElse("");
    }

    /** How a panel introduces itself, such as {@code Note (Deadline)}; empty if it does not. */
    String label() {
        String title = parameter("title");
        if (name.equals("panel")) {
            return title;
        }
        String kind = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return title.isEmpty() ? kind : kind + " (" + title + ")";
    }

    Optional<Element> richBody() {
        return children("ac:rich-text-body").findFirst();
    }

    /** Character data as it was typed. */
    Optional<String> plainBody() {
        return children("ac:plain-text-body").findFirst().map(Element::wholeText);
    }

    String inline(InlineRenderer inline, int depth) {
        return isFurniture()
                ? ""
                : richBody()
                        .map(rich -> inline.children(rich, depth))
                        .or(() -> plainBody().map(plain -> "`" + plain.strip() + "`"))
                        .orElseGet(() -> name.equals("status") ? parameter("title") : reference());
    }

    /** Names what this page alone cannot resolve, instead of losing it. */
    String reference() {
        return switch (name) {
            case "include", "excerpt-include" -> {
                String target = InlineRenderer.target(element);
                yield "[Included from another page, not resolved: "
                        + (target.isEmpty() ? parameter("default-parameter") : target) + "]";
            }
            case "jira" -> {
                String issue = parameter("key");
                yield "[Jira: " + (issue.isEmpty() ? parameter("jqlQuery") : issue) + "]";
            }
            case "view-file", "viewpdf", "viewdoc", "viewxls", "viewppt", "multimedia" ->
                "[Attachment: " + InlineRenderer.target(element) + "]";
            default -> "[Confluence macro: " + name + "]";
        };
    }

    private Stream<Element> children(String tag) {
        return BlockRenderer.children(element, tag).stream();
    }
}
