package io.mimiq.integration.confluence;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One {@code ac:structured-macro}: its name, parameters and body. */
record Macro(String name, Element element) {

    /** Made of other pages or of page furniture: nothing of it belongs to this page's text. */
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

    /** Stand within a sentence. */
    private static final Set<String> INLINE =
            Set.of("status", "jira", "anchor", "mention", "emoticon", "inline-media-image");

    static Macro of(Element element) {
        return new Macro(element.attr("ac:name").toLowerCase(Locale.ROOT), element);
    }

    boolean isInline() {
        return INLINE.contains(name);
    }

    boolean isFurniture() {
        return FURNITURE.contains(name) && richBody() == null;
    }

    String parameter(String parameter) {
        Element found = child("ac:parameter", parameter);
        return found == null ? "" : found.text().strip();
    }

    @Nullable Element richBody() {
        return child("ac:rich-text-body", null);
    }

    /** Character data as it was typed, or null when the macro has none. */
    @Nullable String plainBody() {
        Element body = child("ac:plain-text-body", null);
        return body == null ? null : body.wholeText();
    }

    String inline(InlineRenderer inline, int depth) {
        if (isFurniture()) {
            return "";
        }
        Element rich = richBody();
        if (rich != null) {
            return inline.children(rich, depth);
        }
        String plain = plainBody();
        if (plain != null) {
            return "`" + plain.strip() + "`";
        }
        return name.equals("status") ? parameter("title") : reference();
    }

    /** What cannot be resolved from this page alone, said instead of lost. */
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

    private @Nullable Element child(String tag, @Nullable String nameAttribute) {
        for (Element child : element.children()) {
            if (child.tagName().equals(tag)
                    && (nameAttribute == null || child.attr("ac:name").equals(nameAttribute))) {
                return child;
            }
        }
        return null;
    }
}
