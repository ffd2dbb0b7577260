package io.mimiq.platform.reading;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads a block of code: line by line as it is, without the indentation of what it stands in. */
final class CodeReader {
    private final Page page;
    private final Units units;

    CodeReader(Page page, Units units) {
        this.page = page;
        this.units = units;
    }

    void read(Node block, Scope scope, Form.Joint joint) {
        String literal = block instanceof FencedCodeBlock fenced
                ? fenced.getLiteral()
                : ((IndentedCodeBlock) block).getLiteral();
        String text = page.written(literal).stripTrailing();
        Span span = page.source(block);
        if (span == null || text.isBlank()) {
            units.drop(span);
            return;
        }
        if (block instanceof IndentedCodeBlock) {
            text = dedented(text);
        }
        units.add(Unit.Kind.CODE, span, text, scope, scope.form(Form.Block.CODE, joint, List.of(), language(block)));
    }

    private @Nullable String language(Node block) {
        if (!(block instanceof FencedCodeBlock fenced)
                || fenced.getInfo() == null
                || fenced.getInfo().isBlank()) {
            return null;
        }
        return page.written(fenced.getInfo()).strip().split("\\s+", 2)[0];
    }

    /** Without the blanks that all lines begin with. */
    static String dedented(String text) {
        int indent = Integer.MAX_VALUE;
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        int common = indent;
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.substring(Math.min(common, line.length())))
                        .toList());
    }
}
