package io.mimiq.knowledge.page;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown as far as the lines of its blocks. */
final class Markdown {

    /** Deeper ones are read as text, as readers of sources do. */
    private static final int MOST_NESTED = 32;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .maxOpenBlockParsers(MOST_NESTED)
            .build();

    private Markdown() {}

    /** Lines end in line feeds only. */
    static Node parse(String body) {
        return PARSER.parse(body.replace('\r', ' '));
    }
}
