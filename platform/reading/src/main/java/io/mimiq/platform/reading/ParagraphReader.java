package io.mimiq.platform.reading;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that hold sentences. */
final class ParagraphReader {
    private final Page page;
    private final Units units;
    private final SentenceBreaker breaker;

    ParagraphReader(Page page, Units units, SentenceBreaker breaker) {
        this.page = page;
        this.units = units;
        this.breaker = breaker;
    }

    SentenceBreaker breaker() {
        return breaker;
    }

    void heading(Heading heading, Scope scope, Form.Joint joint) {
        Inline inline = Inline.of(heading, page.text());
        Span span = page.source(heading);
        if (span == null || inline.isEmpty()) {
            units.drop(span);
            return;
        }
        String text = new Rendering(inline).of(0, inline.text.length());
        scope.leadIn(null);
        scope.label(null);
        if (scope.isInside()) {
            Form form = scope.form(Form.Block.TEXT, joint, List.of(), null);
            scope.label(units.add(Unit.Kind.LABEL, span, bold(text), scope, form));
        } else {
            units.heading(span, text, heading.getLevel(), scope);
        }
    }

    /** A heading inside of an item or quote is none of the page's. */
    private static String bold(String text) {
        return text.contains("**") ? text : "**" + text + "**";
    }

    void paragraph(Node paragraph, Scope scope, Form.Joint joint) {
        scope.leadIn(null);
        Inline inline = Inline.of(paragraph, page.text());
        if (isImages(paragraph)) {
            images(paragraph, inline, scope, joint);
            return;
        }
        dropTags(inline);
        boolean isBold = isBold(paragraph, inline);
        boolean leads = isNamed(paragraph.getNext());
        List<Sentences.Part> parts = new Sentences(inline, breaker).read(Opening.length(paragraph, page));
        Rendering rendering = new Rendering(inline);
        for (int index = 0; index < parts.size(); index++) {
            Sentences.Part part = parts.get(index);
            boolean isLast = index == parts.size() - 1;
            boolean endsInColon = endsInColon(inline.text, part);
            boolean isLabel = isBold || isLast && leads && endsInColon;
            Form.Joint how = index == 0 ? joint : part.isLineStart() ? Form.Joint.NEXT_LINE : Form.Joint.SAME_LINE;
            Draft draft = sentence(inline, rendering, part, isLabel, scope, how);
            if (draft != null && isBold) {
                scope.label(draft);
            } else if (draft != null && isLabel) {
                scope.leadIn(draft);
            }
        }
    }

    private void dropTags(Inline inline) {
        for (Inline.Edit edit : inline.edits) {
            if (edit.text().isBlank()) {
                units.drop(page.traced().source(inline.place(edit.start()), inline.place(edit.end() - 1) + 1));
            }
        }
    }

    private @Nullable Draft sentence(
            Inline inline, Rendering rendering, Sentences.Part part, boolean isLabel, Scope scope, Form.Joint joint) {
        String text = rendering.of(part.start(), part.end());
        Span span = page.traced().source(inline.place(part.start()), inline.place(part.end() - 1) + 1);
        if (span == null || text.isEmpty()) {
            units.drop(span);
            return null;
        }
        Unit.Kind kind = isLabel && scope.kind() != Unit.Kind.ITEM ? Unit.Kind.LABEL : scope.kind();
        return units.add(
                kind,
                span,
                scope.prefix() + Escapes.lineStart(text),
                scope,
                scope.form(Form.Block.TEXT, joint, List.of(), null));
    }

    void definition(LinkReferenceDefinition definition, Scope scope, Form.Joint joint) {
        Span span = page.source(definition);
        if (span != null) {
            String address = InlineMarks.address(definition.getDestination(), definition.getTitle());
            String text = "[" + Words.oneLine(definition.getLabel()) + "](" + address + ")";
            units.add(scope.kind(), span, text, scope, scope.form(Form.Block.TEXT, joint, List.of(), null));
        }
    }

    private void images(Node paragraph, Inline inline, Scope scope, Form.Joint joint) {
        Form.Joint how = joint;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image || child instanceof Link) {
                int start = inline.index(Page.start(child));
                int end = inline.index(Page.end(child) - 1) + 1;
                Span span = page.traced().source(Page.start(child), Page.end(child));
                if (span != null) {
                    String text = new Rendering(inline).of(start, end);
                    units.add(Unit.Kind.IMAGE, span, text, scope, scope.form(Form.Block.TEXT, how, List.of(), null));
                }
                how = Form.Joint.SAME_LINE;
            } else if (!(child instanceof Text)) {
                how = Form.Joint.NEXT_LINE;
            }
        }
    }

    private static boolean isImages(Node paragraph) {
        boolean hasImage = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean isImage = child instanceof Image
                    || child instanceof Link
                            && child.getFirstChild() instanceof Image
                            && child.getFirstChild().getNext() == null;
            boolean isBlank = child instanceof SoftLineBreak
                    || child instanceof org.commonmark.node.HardLineBreak
                    || child instanceof Text text && text.getLiteral().isBlank();
            if (!isImage && !isBlank) {
                return false;
            }
            hasImage |= isImage;
        }
        return hasImage;
    }

    /** One bold line without the end of a sentence names what follows. */
    private static boolean isBold(Node paragraph, Inline inline) {
        Node only = paragraph.getFirstChild();
        if (!(only instanceof StrongEmphasis)) {
            return false;
        }
        Node next = only.getNext();
        boolean endsInColon =
                next instanceof Text text && text.getLiteral().strip().equals(":") && text.getNext() == null;
        if (next != null && !endsInColon || inline.text.indexOf('\n') >= 0) {
            return false;
        }
        String words = inline.text.replace("*", "").replace("_", "").strip();
        return !words.isEmpty() && ".!?。！？…".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static boolean isNamed(@Nullable Node block) {
        return block instanceof ListBlock
                || block instanceof TableBlock
                || block instanceof FencedCodeBlock
                || block instanceof IndentedCodeBlock;
    }

    private static boolean endsInColon(String text, Sentences.Part part) {
        int end = part.end();
        while (end > part.start() && "*_ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > part.start() && (text.charAt(end - 1) == ':' || text.charAt(end - 1) == '：');
    }
}
