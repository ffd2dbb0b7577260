package io.mimiq.knowledge.page;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page as HTML that needs nothing else: a browser opens it from a disk, runs nothing in it and fetches nothing for it. */
public final class PageHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final String FRAME = """
            <!doctype html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
            table { border-collapse: collapse; } th, td { padding: .2rem .6rem; border: 1px solid; text-align: start; }
            pre { overflow-x: auto; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s</body>
            </html>
            """;

    private PageHtml() {}

    public static String of(String title, KnowledgePage page) {
        StringBuilder body = new StringBuilder();
        for (Section section : page.sections()) {
            String heading = "h" + section.level();
            body.append('<').append(heading).append('>');
            body.append(escaped(section.heading()));
            body.append("</").append(heading).append(">\n");
            body.append(rendered(section.body()));
        }
        return document(title, body.toString());
    }

    /** @param body HTML */
    public static String document(String title, String body) {
        return FRAME.formatted(escaped(title), body);
    }

    public static String escaped(String text) {
        Paragraph line = new Paragraph();
        line.appendChild(new Text(text));
        String paragraph = RENDERER.render(line).strip();
        return paragraph.substring("<p>".length(), paragraph.length() - "</p>".length());
    }

    /** What nests deeper than a stack is shown as it is written. */
    private static String rendered(String markdown) {
        try {
            return RENDERER.render(Markdown.parse(markdown));
        } catch (RuntimeException | StackOverflowError tooMuch) {
            return "<pre>" + escaped(markdown) + "</pre>\n";
        }
    }
}
