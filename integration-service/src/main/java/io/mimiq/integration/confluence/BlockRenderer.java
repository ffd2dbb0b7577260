package io.mimiq.integration.confluence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Renders blocks: paragraphs, headings, lists, tables, code, panels. */
final class BlockRenderer {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Set<String> BLOCKS =
            Set.of(("p h1 h2 h3 h4 h5 h6 ul ol li table pre blockquote hr div section ac:layout ac:layout-section"
                            + " ac:layout-cell ac:task-list ac:image ac:rich-text-body ac:adf-extension ac:adf-fallback")
                    .split(" "));

    private final InlineRenderer inline;
    private int depth;

    BlockRenderer(InlineRenderer inline) {
        this.inline = inline;
    }

    /** The element's content as blocks; text between block elements becomes a paragraph. */
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
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                add(blocks, Markdown.heading(element.tagName().charAt(1) - '0', inline.line(element.childNodes())));
            case "ul" -> add(blocks, list(element, false));
            case "ol" -> add(blocks, list(element, true));
            case "ac:task-list" -> add(blocks, tasks(element));
            case "table" -> add(blocks, new TableRenderer(inline).render(element));
            case "pre" -> add(blocks, Markdown.fenced("", element.wholeText()));
            case "blockquote" -> add(blocks, Markdown.quoted(blocks(element)));
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
        Optional<String> plain = macro.plainBody();
        if (plain.isPresent()) {
            add(blocks, macro.parameter("title"));
            add(blocks, Markdown.fenced(macro.parameter("language"), plain.get()));
        } else {
            macro.richBody().ifPresentOrElse(rich -> body(macro, rich, blocks), () -> add(blocks, macro.reference()));
        }
    }

    private void body(Macro macro, Element rich, List<String> blocks) {
        switch (macro.name()) {
            case "info", "note", "tip", "warning", "panel" -> add(blocks, Markdown.panel(macro.label(), blocks(rich)));
            default -> {
                add(blocks, macro.parameter("title"));
                blocks.addAll(blocks(rich));
            }
        }
    }

    private String list(Element list, boolean ordered) {
        List<String> items = new ArrayList<>();
        int number = ordered && NUMBER.matcher(list.attr("start")).matches() ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : children(list, "li")) {
            String marker = ordered ? number++ + ". " : "- ";
            add(items, Markdown.item(marker, blocks(item)));
        }
        return String.join("\n", items);
    }

    private String tasks(Element list) {
        List<String> items = new ArrayList<>();
        for (Element task : children(list, "ac:task")) {
            boolean done = children(task, "ac:task-status").stream().anyMatch(textIs("complete"));
            for (Element body : children(task, "ac:task-body")) {
                add(items, Markdown.item(done ? "- [x] " : "- [ ] ", blocks(body)));
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

    static List<Element> children(Element parent, String tag) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals(tag))
                .toList();
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
