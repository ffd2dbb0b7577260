package io.mimiq.knowledge.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Makes a manuscript of a section. */
final class ManuscriptReader {

    private static final Pattern ALERT =
            Pattern.compile(">[ \\t]*\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*$", Pattern.CASE_INSENSITIVE);

    private final Manuscript manuscript = new Manuscript();
    private final List<Line> lines = new ArrayList<>();
    private final int[] offsets;

    private ManuscriptReader(Section section) {
        String[] texts = section.body().split("\n", -1);
        this.offsets = new int[texts.length];
        int offset = 0;
        for (int i = 0; i < texts.length; i++) {
            Line line = new Line(texts[i], manuscript.body);
            lines.add(line);
            offsets[i] = offset;
            offset += texts[i].length() + 1;
            manuscript.append(line);
        }
    }

    static Manuscript read(Section section) {
        ManuscriptReader reader = new ManuscriptReader(section);
        reader.children(Markdown.parse(section.body()), reader.manuscript.body);
        section.placements().forEach(reader::mark);
        return reader.manuscript;
    }

    private void children(Node node, Block block) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            block(child, block);
        }
    }

    private void block(Node node, Block parent) {
        if (node instanceof ListBlock list) {
            list(list, parent);
        } else if (node instanceof BlockQuote) {
            Block quote = Block.quote(parent);
            claim(node, quote);
            children(node, quote);
        } else {
            Block leaf = Block.leaf(kind(node), parent);
            claim(node, leaf);
            if (parent.kind == Block.Kind.QUOTE && node.getPrevious() == null) {
                alert(lines.get(firstLine(node)), parent);
            }
            if (leaf.kind == Block.Kind.TABLE) {
                leaf.columns = Rows.cells(lines.get(firstLine(node)).text.substring(column(node)));
            }
        }
    }

    private static void alert(Line line, Block quote) {
        if (ALERT.matcher(line.text).find()) {
            line.block = Block.alert(quote);
        }
    }

    private void list(ListBlock node, Block parent) {
        if (!(node.getFirstChild() instanceof ListItem first)) {
            return;
        }
        String indent = " ".repeat(orZero(first.getMarkerIndent()));
        Block list = node instanceof OrderedList ordered
                ? Block.list(parent, indent, true, charOf(ordered.getMarkerDelimiter(), '.'))
                : Block.list(parent, indent, false, charOf(((BulletList) node).getMarker(), '-'));
        int number = node instanceof OrderedList ordered ? orZero(ordered.getMarkerStartNumber()) : 0;
        list.number = number;
        claim(node, list);
        for (Node item = first; item != null; item = item.getNext()) {
            Block block = Block.item(list, orZero(((ListItem) item).getContentIndent()), number++);
            claim(item, block);
            children(item, block);
        }
    }

    private static Block.Kind kind(Node node) {
        if (node instanceof Paragraph || node instanceof FootnoteDefinition) {
            return Block.Kind.PARAGRAPH;
        }
        if (node instanceof TableBlock) {
            return Block.Kind.TABLE;
        }
        return node instanceof FencedCodeBlock ? Block.Kind.CODE : Block.Kind.OTHER;
    }

    private void claim(Node node, Block block) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            int last = spans.get(spans.size() - 1).getLineIndex();
            for (int i = firstLine(node); i <= last; i++) {
                lines.get(i).block = block;
            }
        }
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static int column(Node node) {
        return node.getSourceSpans().get(0).getColumnIndex();
    }

    private void mark(Placement place) {
        int first = lineAt(place.start());
        int last = lineAt(place.end());
        Mark mark = new Mark(
                place.statementId(),
                lines.get(first),
                place.start() - offsets[first],
                lines.get(last),
                place.end() - offsets[last],
                place.text());
        manuscript.marks.put(place.statementId(), mark.noted());
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static char charOf(@Nullable String marker, char otherwise) {
        return marker == null || marker.isEmpty() ? otherwise : marker.charAt(0);
    }
}
