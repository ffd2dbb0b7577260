package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Reads a source as what it is. */
final class SourceReader {
    private static final Pattern MARKDOWN = Pattern.compile(
            "^(?:#{2,6} \\S|```|~~~ ?\\w*$|\\|? *:?-{3,}:? *\\|)|\\]\\((?:https?://|mailto:|\\./|#)",
            Pattern.MULTILINE);

    private final Units units;
    private final SentenceBreaker breaker;

    SourceReader(Units units, SentenceBreaker breaker) {
        this.units = units;
        this.breaker = breaker;
    }

    void read(Traced text, Syntax syntax) {
        Scope scope = Scope.of(null);
        if (syntax == Syntax.TABLE && RowReader.readAll(text, scope, units)) {
            return;
        }
        Traced body = text.from(FrontMatter.read(text, units, scope));
        if (syntax == Syntax.MARKDOWN) {
            MarkdownReader.read(body, scope, units, breaker);
            return;
        }
        if (MailReader.read(body, scope, units, breaker) || ChatReader.read(body, scope, units)) {
            return;
        }
        Traced marked = markdown(body);
        boolean isNote = syntax == Syntax.NOTE
                || marked != body
                || MARKDOWN.matcher(body.text()).find();
        body = LetterBullets.written(marked);
        List<Line> lines = Line.of(body.text());
        if (isNote && Marked.is(body.text(), lines)) {
            MarkdownReader.read(Marked.rewrite(body, lines), scope, units, breaker);
        } else {
            PlainReader.read(body, isNote ? Headlines.Kind.NOTE : Headlines.Kind.DOCUMENT, scope, units, breaker);
        }
    }

    /** A text in another light markup, as Markdown. */
    private static Traced markdown(Traced written) {
        String text = written.text();
        List<Line> lines = Line.of(text);
        if (AsciiDoc.is(text, lines)) {
            return AsciiDoc.markdown(written, lines);
        }
        if (OrgMode.is(text, lines)) {
            return OrgMode.markdown(written, lines);
        }
        return ReStructured.is(text, lines) ? ReStructured.markdown(written, lines) : written;
    }
}
