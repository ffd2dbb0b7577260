package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source as Markdown, which plain text nearly is, into passages. Headings name what follows them; list items
 * and table rows stand for themselves; a command that a sentence announces with a colon belongs to that sentence; longer
 * code stays in the source and is only counted.
 */
final class MarkdownReader {

    private static final int SHORT_CODE = 200;
    private static final Pattern LABEL = Pattern.compile("(?:\\S+\\s+){0,4}\\S+:");
    private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)([^*_.!?]{1,60}?):?(?:\\*\\*|__):?");

    private final Parser parser =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private final Sentences sentences;

    MarkdownReader(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The passages in the order of the text, and how many blocks of code or HTML were left where they are. */
    record Reading(List<Passage> passages, int leftOut) {}

    Reading read(String source, @Nullable String heading) {
        Walk walk = new Walk(source, heading);
        parser.parse(source).accept(walk);
        return new Reading(List.copyOf(walk.passages), walk.leftOut);
    }

    private final class Walk extends AbstractVisitor {
        private final String source;
        private final List<Passage> passages = new ArrayList<>();
        private @Nullable String heading;
        private int paragraphs;
        private @Nullable Node block;
        private int leftOut;

        Walk(String source, @Nullable String heading) {
            this.source = source;
            this.heading = heading;
        }

        @Override
        public void visit(Heading node) {
            String text = Lines.of(source, spans(node)).text().replaceAll("^#+\\s*|\\s+#+$|\\s+[=-]{2,}$", "");
            heading = text.isBlank() ? null : text.strip();
        }

        @Override
        public void visit(BulletList node) {
            list(node);
        }

        @Override
        public void visit(OrderedList node) {
            list(node);
        }

        /** {@code Actions:} before a list is its heading when it has none. */
        private void list(Node node) {
            String outer = heading;
            if (heading == null && node.getPrevious() instanceof Paragraph label && isLabel(label)) {
                heading = text(label).replaceAll(":$", "");
            }
            visitChildren(node);
            heading = outer;
        }

        private boolean isLabel(Paragraph node) {
            return node.getNext() instanceof ListBlock
                    && LABEL.matcher(text(node)).matches();
        }

        private String text(Node node) {
            return Lines.of(source, spans(node)).text();
        }

        @Override
        public void visit(Paragraph node) {
            Matcher bold = BOLD.matcher(text(node));
            if (bold.matches() && node.getParent() instanceof Document) {
                heading = bold.group(1).strip();
            } else if (isLabel(node)) {
                return;
            } else if (Table.isTable(source, spans(node))) {
                passages.addAll(Table.rows(source, spans(node), heading, paragraph(node)));
            } else {
                read(Lines.of(source, spans(node)), paragraph(node));
            }
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            read(Lines.of(source, spans(node)), paragraph(node));
        }

        /** What stands in one list or quotation counts as one paragraph. */
        private int paragraph(Node node) {
            Node outermost = node;
            while (outermost.getParent() != null && !(outermost.getParent() instanceof Document)) {
                outermost = outermost.getParent();
            }
            if (outermost != block) {
                block = outermost;
                paragraphs++;
            }
            return paragraphs;
        }

        @Override
        public void visit(FencedCodeBlock node) {
            String code = node.getLiteral().strip();
            if (!announced(node) || code.isEmpty() || code.length() > SHORT_CODE || code.contains("\n")) {
                leftOut++;
                return;
            }
            int start = source.indexOf(code, start(node));
            Passage sentence = passages.remove(passages.size() - 1);
            List<Span> spans = new ArrayList<>(sentence.spans());
            spans.add(new Span(start, start + code.length()));
            passages.add(
                    new Passage(sentence.text() + " `" + code + "`", spans, sentence.heading(), sentence.paragraph()));
        }

        @Override
        public void visit(HtmlBlock node) {
            leftOut++;
        }

        private boolean announced(Block code) {
            return code.getPrevious() instanceof Paragraph
                    && !passages.isEmpty()
                    && passages.get(passages.size() - 1).text().endsWith(":");
        }

        private void read(Lines lines, int paragraph) {
            for (opennlp.tools.util.Span sentence : sentences.find(lines.text())) {
                String text = lines.text().substring(sentence.getStart(), sentence.getEnd());
                if (!text.isBlank()) {
                    int announced = LeadIn.length(text);
                    Span span = lines.inSource(sentence.getStart() + announced, sentence.getEnd());
                    passages.add(new Passage(
                            announced == 0 ? text : Referents.capitalised(text.substring(announced)),
                            List.of(span),
                            heading,
                            paragraph));
                }
            }
        }

        private static List<SourceSpan> spans(Node node) {
            return node.getSourceSpans();
        }

        private static int start(Node node) {
            return node.getSourceSpans().get(0).getInputIndex();
        }
    }
}
