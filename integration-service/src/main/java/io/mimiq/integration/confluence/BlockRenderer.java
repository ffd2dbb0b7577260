package io.mimiq.integration.confluence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Blocks of Markdown: paragraphs, headings, lists, tables, code, panels. */
final class BlockRenderer {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "pre",
            "blockquote",
            "hr",
            "div",
            "section",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:task-list",
            "ac:image",
            "ac:rich-text-body",
            "ac:adf-extension",
            "ac:adf-fallback");

    private final InlineRenderer inline;
    private int depth;

    BlockRenderer(InlineRenderer inline) {
        this.inline = inline;
    }

    /** The element's content as blocks; text between block elements is a paragraph of its own. */
    List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        if (++depth > InlineRenderer.MAX_DEPTH) {
            add(blocks, inline.text(List.of(parent)));
        } else {
            List<Node> run = new ArrayList<>();
            for (Node child : parent.childNodes()) {
                if (child instanceof Element element && isBlock(element)) {
                    endRun(run, blocks);
                    block(element, blocks);
                } else {
                    run.add(child);
                }
            }
            endRun(run, blocks);
        }
        depth--;
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return element.tagName().equals("ac:structured-macro")
                ? !Macro.of(element).isInline()
                : BLOCKS.contains(element.tagName());
    }

    private void endRun(List<Node> run, List<String> blocks) {
        add(blocks, inline.text(run));
        run.clear();
    }

    private void block(Element element, List<String> blocks) {
        switch (element.tagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                int level = element.tagName().charAt(1) - '0';
                String heading = inline.line(element.childNodes());
                add(blocks, heading.isEmpty() ? "" : "#".repeat(level) + " " + heading);
            }
            case "ul" -> add(blocks, list(element, false));
            case "ol" -> add(blocks, list(element, true));
            case "ac:task-list" -> add(blocks, tasks(element));
            case "table" -> add(blocks, new TableRenderer(inline).render(element));
            case "pre" -> add(blocks, fenced("", element.wholeText()));
            case "blockquote" -> add(blocks, quoted(blocks(element)));
            case "hr" -> add(blocks, "---");
            case "ac:image" -> add(blocks, inline.text(List.of(element)));
            case "ac:structured-macro" -> macro(Macro.of(element), blocks);
            case "ac:adf-extension" ->
                children(element, "ac:adf-fallback").forEach(child -> blocks.addAll(blocks(child)));
            default -> blocks.addAll(blocks(element));
        }
    }

    private void macro(Macro macro, List<String> blocks) {
        if (macro.isFurniture()) {
            return;
        }
        Element rich = macro.richBody();
        String plain = macro.plainBody();
        if (plain != null) {
            add(blocks, macro.parameter("title"));
            add(blocks, fenced(macro.parameter("language"), plain));
        } else if (rich == null) {
            add(blocks, macro.reference());
        } else {
            switch (macro.name()) {
                case "info", "note", "tip", "warning", "panel" -> add(blocks, panel(macro, blocks(rich)));
                default -> {
                    add(blocks, macro.parameter("title"));
                    blocks.addAll(blocks(rich));
                }
            }
        }
    }

    /** A quote that starts with what kind of panel it is, as one would read it out. */
    private static String panel(Macro macro, List<String> body) {
        if (body.isEmpty()) {
            return "";
        }
        String kind = macro.name().equals("panel")
                ? ""
                : Character.toUpperCase(macro.name().charAt(0)) + macro.name().substring(1);
        String title = macro.parameter("title");
        String label = kind.isEmpty() ? title : title.isEmpty() ? kind : kind + " (" + title + ")";
        if (label.isEmpty()) {
            return quoted(body);
        }
        List<String> labelled = new ArrayList<>(body);
        if (Character.isLetterOrDigit(body.get(0).codePointAt(0))) {
            labelled.set(0, label + ": " + body.get(0));
        } else {
            labelled.add(0, label + ":");
        }
        return quoted(labelled);
    }

    private String list(Element list, boolean ordered) {
        List<String> items = new ArrayList<>();
        int number = ordered && list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : children(list, "li")) {
            String marker = ordered ? number++ + ". " : "- ";
            add(items, item(marker, blocks(item)));
        }
        return String.join("\n", items);
    }

    private String tasks(Element list) {
        List<String> items = new ArrayList<>();
        for (Element task : children(list, "ac:task")) {
            boolean done = children(task, "ac:task-status").stream().anyMatch(textIs("complete"));
            for (Element body : children(task, "ac:task-body")) {
                add(items, item(done ? "- [x] " : "- [ ] ", blocks(body)));
            }
        }
        for (Element nested : children(list, "ac:task-list")) {
            add(items, tasks(nested).indent(2).stripTrailing());
        }
        return String.join("\n", items);
    }

    private static Predicate<Element> textIs(String text) {
        return element -> element.text().strip().equals(text);
    }

    private static String item(String marker, List<String> blocks) {
        if (blocks.isEmpty()) {
            return "";
        }
        StringBuilder item = new StringBuilder(blocks.get(0));
        for (String block : blocks.subList(1, blocks.size())) {
            boolean sublist = block.startsWith("- ") || block.matches("(?s)\\d+\\. .*");
            item.append(sublist ? "\n" : "\n\n").append(block);
        }
        String indent = " ".repeat(marker.startsWith("- ") ? 2 : marker.length());
        return marker + item.toString().replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
    }

    private static String fenced(String language, String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return code.isBlank() ? "" : fence + language + "\n" + code.stripTrailing() + "\n" + fence;
    }

    private static String quoted(List<String> blocks) {
        return blocks.isEmpty()
                ? ""
                : "> " + String.join("\n\n", blocks).replace("\n", "\n> ").replace("> \n", ">\n");
    }

    static List<Element> children(@Nullable Element parent, String tag) {
        return parent == null
                ? List.of()
                : parent.children().stream()
                        .filter(child -> child.tagName().equals(tag))
                        .toList();
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
