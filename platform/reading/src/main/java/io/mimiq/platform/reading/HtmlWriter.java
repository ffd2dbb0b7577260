package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes what tags mean as Markdown. */
final class HtmlWriter {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final String FENCE = "``````";
    private final String source;
    private final BlockWriter page;
    private final HtmlTable table;
    private final Deque<HtmlList> lists = new ArrayDeque<>();
    private @Nullable HtmlList closed;

    private int codes;

    HtmlWriter(Traced html) {
        this.source = html.text();
        this.page = new BlockWriter(html);
        this.table = new HtmlTable(page);
    }

    Traced written() {
        page.line(source.length());
        return page.written();
    }

    boolean isCode() {
        return codes > 0;
    }

    void open(Element element, int start, int end) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak(start);
            case "img" -> image(element, start, end);
            case "input" -> checkbox(element, start);
            case "pre" -> openCode(start);
            case "table" -> table.open(element, start);
            case "td", "th" -> table.openCell(start);
            case "a", "b", "strong", "i", "em", "code", "del", "s", "strike" -> mark(element, true, start);
            case "sup" -> raise(element, start);
            default -> openBlock(element, name, start);
        }
    }

    private void raise(Element element, int at) {
        String words = element.text();
        if (!words.isEmpty() && InlineHtml.isNumber(words.charAt(0)) && page.hasWords() && !isCode()) {
            page.insert(InlineHtml.RAISED, at);
        }
    }

    void close(Element element, int at) {
        switch (element.normalName()) {
            case "pre" -> closeCode(at);
            case "table" -> table.close(at);
            case "tr" -> table.closeRow(at);
            case "td", "th" -> {}
            case "a", "b", "strong", "i", "em", "code", "del", "s", "strike" -> mark(element, false, at);
            case "li", "dd", "blockquote" -> closeContainer(at);
            case "ul", "ol", "menu" -> {
                block(at);
                closed = lists.pop();
            }
            default -> {
                if (HtmlTags.isBlock(element) && !HtmlTags.isTablePart(element.normalName())) {
                    block(at);
                }
            }
        }
    }

    private void openBlock(Element element, String name, int at) {
        if (!HtmlTags.isBlock(element) || HtmlTags.isTablePart(name)) {
            return;
        }
        switch (name) {
            case "li" -> {
                openContainer(lists.isEmpty() ? HtmlList.BULLET : lists.peek().mark(element), at);
            }
            case "dd" -> openContainer("- ", at);
            case "blockquote" -> {
                block(at);
                openContainer("> ", at);
            }
            case "ul", "ol", "menu" -> {
                if (lists.isEmpty()) {
                    block(at);
                }
                lists.push(new HtmlList(element, closed));
            }
            default -> {
                block(at);
                if (HEADING.matcher(name).matches() && !table.isInCell()) {
                    page.mark("#".repeat(name.charAt(1) - '0') + " ", at);
                }
            }
        }
    }

    /** Only words stand in a cell, and no more levels than a reader takes. */
    private boolean isFlat() {
        return table.isInCell() || page.depth() > Scope.DEPTH;
    }

    private final Deque<Boolean> containers = new ArrayDeque<>();

    private void openContainer(String mark, int at) {
        containers.push(!isFlat());
        if (isFlat()) {
            block(at);
        } else {
            page.line(at);
            page.open(mark, at);
        }
    }

    private void closeContainer(int at) {
        if (containers.pop()) {
            page.close(at);
        } else {
            block(at);
        }
    }

    private void block(int at) {
        if (!table.isInCell()) {
            page.block(at);
        } else {
            page.insert(" ", at);
        }
    }

    /** Marks around words, if these can bear them. */
    private void mark(Element element, boolean opens, int at) {
        boolean fits = (element.hasText()
                        || element.normalName().equals("a") && element.selectFirst("img[src]") != null)
                && !isCode()
                && element.getAllElements().stream()
                        .noneMatch(inner ->
                                inner != element && HtmlTags.isMarkOrBlock(inner) && !isBoldItalic(element, inner));
        if (!fits) {
            return;
        }
        switch (element.normalName()) {
            case "a" -> {
                String address = element.attr("href").strip();
                if (!address.isEmpty()) {
                    page.insert(opens ? "[" : "](" + InlineMarks.address(address, null) + ")", at);
                }
            }
            case "b", "strong" -> page.insert("**", at);
            case "i", "em" -> page.insert("*", at);
            case "del", "s", "strike" -> page.insert("~~", at);
            default -> {
                if (element.wholeText().indexOf('`') < 0) {
                    page.insert("`", at);
                }
            }
        }
    }

    private static boolean isBoldItalic(Element outer, Element inner) {
        boolean isBold = outer.nameIs("b") || outer.nameIs("strong");
        boolean isItalic = inner.nameIs("i") || inner.nameIs("em");
        return isBold && isItalic && outer.childNodeSize() == 1 && inner.parent() == outer;
    }

    void text(int from, int to) {
        int index = from;
        while (index < to) {
            int start = index;
            while (index < to && Words.isBlank(source.charAt(index))) {
                index++;
            }
            if (index > start && page.hasWords()) {
                page.replace(start, index, " ");
            }
            int word = index;
            while (index < to && !Words.isBlank(source.charAt(index))) {
                index++;
            }
            if (index > word) {
                word(word, index, to);
            }
        }
    }

    private void word(int from, int to, int limit) {
        int mark = page.hasWords() ? -1 : Escapes.blockMark(source, from, limit);
        for (int index = from; index < to; index++) {
            char character = source.charAt(index);
            boolean isActive = Escapes.isActive(source, from, index, to) || character == '|' && table.isInCell();
            if (isActive || index == mark) {
                page.insert("\\", index);
            }
            page.copy(index, index + 1);
        }
    }

    /** The words of preformatted text as they are. */
    void code(int from, int to, String words) {
        if (words.indexOf('\n') < 0 && words.contentEquals(source.subSequence(from, to))) {
            page.copy(from, to);
        } else {
            page.replace(from, to, words.replace("\n", "\n" + page.prefix()));
        }
    }

    private void openCode(int at) {
        if (codes == 0 && !table.isInCell()) {
            page.block(at);
            page.insert(FENCE + "\n" + page.prefix(), at);
            codes++;
        }
    }

    private void closeCode(int at) {
        if (codes > 0) {
            codes--;
            page.insert("\n" + page.prefix() + FENCE, at);
            page.block(at);
        }
    }

    /** A comment, within the line or on one of its own. */
    void comment(int start, int end, String comment) {
        if (isCode()) {
            return;
        }
        if (table.isInCell()) {
            page.replace(start, end, Words.oneLine(comment.replace('|', ' ')));
        } else if (page.hasWords()) {
            page.replace(start, end, comment);
        } else {
            page.block(start);
            page.replace(start, end, comment);
            page.block(end);
        }
    }

    private void image(Element element, int start, int end) {
        String markdown = InlineHtml.image(element);
        if (!markdown.isEmpty()) {
            page.replace(start, end, markdown);
        }
    }

    private void checkbox(Element element, int at) {
        if (element.attr("type").equalsIgnoreCase("checkbox") && !page.hasWords() && page.depth() > 0) {
            page.mark(element.hasAttr("checked") ? "[x] " : "[ ] ", at);
        }
    }

    private void lineBreak(int at) {
        if (table.isInCell()) {
            page.insert(" ", at);
        } else if (page.hasWords()) {
            page.insert("\\\n" + page.prefix(), at);
        }
    }
}
