package io.mimiq.platform.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that hold sentences. */
final class ParagraphReader {
    /** One bold line without the end of a sentence names what follows. */
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)[^*_]+[^*_.!?。！？…]\\1:?");

    private static final Pattern COLON = Pattern.compile("[:：][*_]*$");
    private static final Pattern BLOCK = Pattern.compile("(?i)<(?:ul|ol|table|pre|dl)\\b");
    private static final String PICTURE = "!\\[[^\\]\\[]*\\]\\((?:<[^<>]*>|[^\\s()]*)(?: \"[^\"]*\")?\\)";
    private static final Pattern IMAGE =
            Pattern.compile(PICTURE + "|\\[" + PICTURE + "\\]\\((?:<[^<>]*>|[^\\s()]*)(?: \"[^\"]*\")?\\)");

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
        Inline inline = Inline.of(heading, page);
        Span words = inline.bare(0, inline.text.length());
        Span span = headingSpan(heading, inline, words);
        String text = new Rendering(inline).of(words.start(), words.end());
        comments(inline, List.of(words));
        if (span == null || text.isEmpty()) {
            units.drop(span);
            return;
        }
        scope.leadIn(null);
        scope.label(null);
        if (scope.isInside()) {
            Form form = scope.form(Form.Block.TEXT, joint, List.of(), null);
            scope.label(units.add(Unit.Kind.LABEL, span, bold(text), scope, form));
        } else {
            units.heading(span, text, heading.getLevel(), scope);
        }
    }

    /** The whole of a heading, but for comments at its end. */
    private @Nullable Span headingSpan(Heading heading, Inline inline, Span words) {
        boolean isCommented =
                words.length() > 0 && !inline.comments.tailMap(words.end()).isEmpty();
        return isCommented
                ? page.traced().source(Page.start(heading), inline.place(words.end() - 1) + 1)
                : page.source(heading);
    }

    /** Comments between sentences are units; those within them are part of them. */
    private void comments(Inline inline, List<Span> said) {
        int next = 0;
        for (Map.Entry<Integer, Integer> comment : inline.comments.entrySet()) {
            int start = comment.getKey();
            int end = comment.getValue();
            while (next < said.size() && said.get(next).end() <= start) {
                next++;
            }
            if (next == said.size() || start < said.get(next).start()) {
                Span span = page.traced().source(inline.place(start), inline.place(end - 1) + 1);
                Comments.unit(inline.text.substring(start, end), span, units);
            }
        }
    }

    /** A heading inside of an item or quote is none of the page's. */
    private static String bold(String text) {
        return text.contains("**") ? text : "**" + text + "**";
    }

    void paragraph(Node paragraph, Scope scope, Form.Joint joint) {
        scope.leadIn(null);
        Inline inline = Inline.of(paragraph, page);
        dropTags(inline);
        if (!images(inline, scope, joint)) {
            int opening = Opening.end(paragraph, page);
            int begin = opening == 0 ? 0 : inline.index(opening);
            sentences(inline, begin, isNamed(paragraph.getNext()), scope, joint);
        }
    }

    private void sentences(Inline inline, int begin, boolean leads, Scope scope, Form.Joint joint) {
        List<Sentences.Part> parts = new Sentences(inline, breaker).read(begin);
        comments(
                inline,
                parts.stream().map(part -> new Span(part.start(), part.end())).toList());
        Rendering rendering = new Rendering(inline);
        for (int index = 0; index < parts.size(); index++) {
            Sentences.Part part = parts.get(index);
            Form.Joint how = index == 0 ? joint : part.isLineStart() ? Form.Joint.NEXT_LINE : Form.Joint.SAME_LINE;
            String text = rendering.of(part.start(), part.end());
            boolean isBold = parts.size() == 1 && BOLD.matcher(text).matches();
            boolean isLabel = isBold
                    || index == parts.size() - 1 && leads && COLON.matcher(text).find();
            Draft draft = sentence(text, inline, part, isLabel, scope, how);
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
            String text, Inline inline, Sentences.Part part, boolean isLabel, Scope scope, Form.Joint joint) {
        Span span = page.traced().source(inline.place(part.start()), inline.place(part.end() - 1) + 1);
        if (span == null || text.isEmpty()) {
            units.drop(span);
            return null;
        }
        Unit.Kind kind = isLabel && scope.kind() != Unit.Kind.ITEM ? Unit.Kind.LABEL : scope.kind();
        Form form = scope.form(Form.Block.TEXT, joint, List.of(), null);
        return units.add(kind, span, scope.prefix() + Escapes.lineStart(text), scope, form);
    }

    void definition(LinkReferenceDefinition definition, Scope scope, Form.Joint joint) {
        Span span = page.source(definition);
        if (span != null) {
            String address =
                    InlineMarks.address(page.written(definition.getDestination()), page.written(definition.getTitle()));
            String text = "[" + Words.oneLine(page.written(definition.getLabel())) + "](" + address + ")";
            units.add(scope.kind(), span, text, scope, scope.form(Form.Block.TEXT, joint, List.of(), null));
        }
    }

    /** Reads a paragraph that has images and nothing else. */
    private boolean images(Inline inline, Scope scope, Form.Joint joint) {
        List<Span> only = inline.only();
        Rendering rendering = new Rendering(inline);
        List<String> images = only.stream()
                .map(span -> rendering.of(span.start(), span.end()))
                .toList();
        if (images.isEmpty()
                || !images.stream().allMatch(image -> IMAGE.matcher(image).matches())) {
            return false;
        }
        comments(inline, only);
        Form.Joint how = joint;
        int end = only.get(0).start();
        for (int index = 0; index < images.size(); index++) {
            Span image = only.get(index);
            Span span = page.traced().source(inline.place(image.start()), inline.place(image.end() - 1) + 1);
            if (index > 0) {
                how = inline.text.substring(end, image.start()).indexOf('\n') < 0
                        ? Form.Joint.SAME_LINE
                        : Form.Joint.NEXT_LINE;
            }
            if (span != null) {
                Form form = scope.form(Form.Block.TEXT, how, List.of(), null);
                units.add(Unit.Kind.IMAGE, span, images.get(index), scope, form);
            }
            end = image.end();
        }
        return true;
    }

    /** A list, table or code: what a line before it may name. Comments between them do not matter. */
    private static boolean isNamed(@Nullable Node block) {
        Node next = block;
        while (next instanceof LinkReferenceDefinition
                || next instanceof HtmlBlock html && Comments.areAll(html.getLiteral())) {
            next = next.getNext();
        }
        return next instanceof ListBlock
                || next instanceof TableBlock
                || next instanceof FencedCodeBlock
                || next instanceof IndentedCodeBlock
                || next instanceof HtmlBlock html
                        && BLOCK.matcher(html.getLiteral().strip()).lookingAt();
    }
}
