package io.mimiq.platform.reading;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown, block by block. */
final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .maxOpenBlockParsers(2 * Scope.DEPTH)
            .build();

    private final Page page;
    private final Units units;
    private final Definitions definitions;
    private final ParagraphReader paragraphs;
    private final TableReader tables;
    private final CodeReader codes;

    private MarkdownReader(Page page, Units units, Definitions definitions, SentenceBreaker breaker) {
        this.page = page;
        this.units = units;
        this.definitions = definitions;
        this.paragraphs = new ParagraphReader(page, units, breaker);
        this.tables = new TableReader(page, units);
        this.codes = new CodeReader(page, units);
    }

    static void read(Traced written, Scope scope, Units units, SentenceBreaker breaker) {
        Traced text = LongParagraphs.part(written);
        Guard guard = Guard.of(text.text());
        Node document;
        try {
            document = PARSER.parse(guard.masked());
        } catch (RuntimeException | StackOverflowError tooMuch) {
            guard = Guard.ofAll(text.text());
            document = PARSER.parse(guard.masked());
        }
        Page page = new Page(text, guard);
        new MarkdownReader(page, units, Definitions.of(document), breaker).blocks(document, scope, Form.Joint.APART);
    }

    private void blocks(Node parent, Scope scope, Form.Joint first) {
        Node previous = null;
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html && Comments.areAll(page.written(html.getLiteral()))) {
                Comments.read(page.part(block), units);
                continue;
            }
            block(block, scope, previous == null ? first : joint(previous, block, scope));
            previous = block;
        }
    }

    private void block(Node block, Scope scope, Form.Joint joint) {
        if (block instanceof Heading heading) {
            paragraphs.heading(heading, scope, joint);
        } else if (block instanceof Paragraph paragraph) {
            paragraphs.paragraph(paragraph, scope, joint);
        } else if (block instanceof LinkReferenceDefinition definition) {
            definition(definition, scope, joint);
        } else if (block instanceof FootnoteDefinition footnote) {
            contents(block, scope.footnote("[^" + footnote.getLabel() + "]: ", page.sourceStart(block)), joint);
        } else {
            int read = units.size();
            named(block, scope, joint);
            if (units.size() > read) {
                scope.leadIn(null);
            }
        }
    }

    /** A block that a line before it may have named. */
    private void named(Node block, Scope scope, Form.Joint joint) {
        if (block instanceof ListBlock list) {
            list(list, scope, joint);
        } else if (block instanceof BlockQuote quote) {
            quote(quote, scope, joint);
        } else if (block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock) {
            codes.read(block, scope, joint);
        } else if (block instanceof TableBlock table) {
            tables.read(table, scope, joint);
        } else if (block instanceof HtmlBlock) {
            html(block, scope);
        }
    }

    /**
     * In an item, blocks without an empty line between them stay so: it makes the list a tight one. A footnote's further
     * paragraphs stand behind its first, for on a page it has no other place.
     */
    private static Form.Joint joint(Node previous, Node block, Scope scope) {
        if (block.getParent() instanceof FootnoteDefinition
                && previous instanceof Paragraph
                && block instanceof Paragraph) {
            return Form.Joint.SAME_LINE;
        }
        return scope.isInItem() && isNextLine(previous, block) ? Form.Joint.NEXT_LINE : Form.Joint.APART;
    }

    private static boolean isNextLine(Node previous, Node block) {
        List<SourceSpan> before = previous.getSourceSpans();
        List<SourceSpan> spans = block.getSourceSpans();
        return !before.isEmpty()
                && !spans.isEmpty()
                && before.get(before.size() - 1).getLineIndex() + 1
                        >= spans.get(0).getLineIndex();
    }

    private void list(ListBlock list, Scope scope, Form.Joint first) {
        int number = -1;
        Node previous = null;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Form.Joint joint = first;
            if (previous != null) {
                joint = isNextLine(previous, item) ? Form.Joint.NEXT_LINE : Form.Joint.APART;
            }
            Form.Container container = Form.Container.BULLET;
            if (list instanceof OrderedList) {
                number = Math.max(number + 1, number(item));
                container = Form.Container.ordered(number);
            }
            item(item, container, scope, joint);
            previous = item;
        }
    }

    /** As the source writes it: a list may leave numbers out. */
    private int number(Node item) {
        int number = 0;
        int start = Page.start(item);
        while (start < Page.end(item) && Words.isBlank(page.text().charAt(start))) {
            start++;
        }
        for (int index = start; index < Page.end(item); index++) {
            int digit = page.text().charAt(index) - '0';
            if (digit < 0 || digit > 9 || number > 99_999_999) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void item(Node item, Form.Container container, Scope scope, Form.Joint joint) {
        Opening task = Opening.ofItem(item, container, page);
        contents(item, scope.in(task.container(), page.sourceStart(item)), joint);
    }

    private void quote(BlockQuote quote, Scope scope, Form.Joint joint) {
        Opening alert = Opening.ofQuote(quote, page);
        contents(quote, scope.in(alert.container(), page.sourceStart(quote)), joint);
    }

    private void contents(Node block, Scope inner, Form.Joint joint) {
        blocks(block, inner, joint);
        if (inner.isNew()) {
            units.drop(page.source(block));
        }
    }

    private void html(Node block, Scope scope) {
        Traced html = page.part(block);
        Traced shown = html.from(Comments.read(html, units));
        read(HtmlReader.read(shown, units), scope, units, paragraphs.breaker());
    }

    private void definition(LinkReferenceDefinition definition, Scope scope, Form.Joint joint) {
        Span span = page.source(definition);
        String title = Words.oneLine(page.written(definition.getTitle()));
        if (span != null
                && !title.isEmpty()
                && Comments.isDefinition(
                        page.written(definition.getLabel()), page.written(definition.getDestination()))) {
            units.comment(span, Escapes.literal(title));
        } else if (definitions.isUsed(definition)) {
            units.drop(span);
        } else {
            paragraphs.definition(definition, scope, joint);
        }
    }
}
