package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads mails and threads of them: tells what is new from what is quoted, and who wrote it when. */
final class MailReader {
    private static final Attribution UNKNOWN = new Attribution(null, null, true);
    private static final int DEPTH = Scope.DEPTH - 2;
    private final Traced traced;
    private final String text;
    private final List<Line> lines;
    private final Units units;
    private final SentenceBreaker breaker;
    private final LineReader reader;
    private final int depth;
    private final Scope root;
    private Scope scope;
    /** Who wrote what is quoted: between quotes of one mail stand the answers to it. */
    private Attribution older = UNKNOWN;
    /** Of the mail that is not quoted. */
    private @Nullable MailHeader first;

    private MailReader(Traced traced, Scope scope, int depth, Units units, SentenceBreaker breaker) {
        this.traced = traced;
        this.text = traced.text();
        this.lines = lines(text);
        this.root = scope;
        this.scope = scope;
        this.depth = depth;
        this.units = units;
        this.breaker = breaker;
        this.reader = new LineReader(traced, units);
    }

    /** The lines of a text; what stands behind a greeting is one of its own. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (Line line : Line.of(text)) {
            int place = line.isBlank() || line.length() > 400 ? 0 : MailMark.behindGreeting(line.words(text));
            if (place == 0) {
                lines.add(line);
            } else {
                int begin = line.text() + place;
                int end = begin;
                while (Words.isBlank(text.charAt(end - 1))) {
                    end--;
                }
                lines.add(new Line(line.start(), line.text(), end, begin, line.indent()));
                lines.add(new Line(begin, begin, line.end(), line.stop(), 0));
            }
        }
        return lines;
    }

    /** Reads a mail or thread, if the text is one. */
    static boolean read(Traced traced, Scope scope, Units units, SentenceBreaker breaker) {
        MailReader mail = new MailReader(traced, scope, 0, units, breaker);
        if (!mail.isMail()) {
            return false;
        }
        mail.read();
        return true;
    }

    private boolean isMail() {
        int filled = 0;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            filled++;
            MailHeader header = index == 0 || lines.get(index - 1).isBlank() ? MailHeader.at(text, lines, index) : null;
            if (header != null && (filled <= 3 || header.fields().size() > 2)) {
                return true;
            }
            if (MailMark.isOriginal(lines.get(index).words(text))
                    && MailHeader.at(text, lines, nextFilled(index + 1)) != null) {
                return true;
            }
            if (wrote(index) != null && (isQuoted(nextFilled(wroteEnd(index))) || isAddressed(index))) {
                return true;
            }
        }
        return false;
    }

    private void read() {
        int index = 0;
        int body = 0;
        while (index < lines.size()) {
            int next = mark(index, body);
            if (next > index) {
                index = next;
                body = next;
            } else {
                index++;
            }
        }
        body(body, lines.size());
    }

    /** Reads what begins with this line if it is more than text, and says which line is next. */
    private int mark(int index, int body) {
        Line line = lines.get(index);
        if (line.isBlank()) {
            return index;
        }
        String words = line.words(text);
        if (isQuoted(index)) {
            body(body, index);
            return quoted(index, scope.quote(older));
        }
        MailHeader header = MailHeader.at(text, lines, index);
        if (header != null
                && (index == 0
                        || lines.get(index - 1).isBlank()
                        || MailMark.isOriginal(lines.get(index - 1).words(text)))) {
            body(body, index);
            boolean isAnnounced =
                    index > 0 && MailMark.isOriginal(lines.get(index - 1).words(text));
            return header(header, index == nextFilled(0) || header.isOwn() || !isAnnounced && isFurther(header));
        }
        Attribution wrote = wrote(index);
        if (wrote != null) {
            body(body, index);
            return wrote(index, wrote);
        }
        if (MailMark.isOriginal(words) || MailMark.isSentFrom(words)) {
            body(body, index);
            if (Words.hasWord(text, line.text(), line.end())) {
                label(index);
            }
            return index + 1;
        }
        if (MailMark.isSignature(words)) {
            body(body, index);
            return signature(index);
        }
        return index;
    }

    private void body(int from, int to) {
        if (from < to) {
            int start = lines.get(from).start();
            int end = lines.get(to - 1).end();
            if (start < end) {
                PlainReader.read(traced.part(start, end), Headlines.Kind.MAIL, scope, units, breaker);
            }
        }
    }

    /** Whether a header below a mail begins one more: the mail answers none, and no program wrote the header to quote. */
    private boolean isFurther(MailHeader header) {
        return first != null && !first.isAnswer() && !header.isQuoting(text, lines);
    }

    private void label(int index) {
        reader.read(lines.get(index).text(), lines.get(index).end(), Unit.Kind.LABEL, scope, Form.Joint.APART);
    }

    /** Fields are lines; the subject is what all of it stands under. What follows a header that a reply brings along is older. */
    private int header(MailHeader header, boolean isOwn) {
        if (isOwn) {
            first = header;
        }
        Scope said = isOwn ? root.said(header.attribution(false)) : root.quote(header.attribution(true));
        Form.Joint joint = Form.Joint.APART;
        for (MailHeader.Field field : header.fields()) {
            int from = lines.get(field.from()).text();
            int to = lines.get(field.to() - 1).end();
            if (isOwn
                    && depth == 0
                    && field.name().equals("subject")
                    && !field.value().isEmpty()) {
                Span span = traced.source(from, to);
                if (span != null) {
                    units.heading(span, Escapes.inline(Words.oneLine(field.value())), 1, said);
                }
            } else {
                reader.read(from, to, said.kind(), said, joint);
                joint = Form.Joint.NEXT_LINE;
            }
        }
        scope = said;
        return header.end();
    }

    /** Quoted lines below are of the one who wrote them; without any, all that follows is. */
    private int wrote(int index, Attribution wrote) {
        int end = wroteEnd(index);
        reader.read(lines.get(index).text(), lines.get(end - 1).end(), Unit.Kind.LABEL, scope, Form.Joint.APART);
        int next = nextFilled(end);
        if (isQuoted(next)) {
            older = wrote;
            return quoted(next, scope.quote(wrote));
        }
        scope = root.quote(wrote);
        return end;
    }

    /** Reads quoted lines, without their marks, as a mail of its own. */
    private int quoted(int index, Scope inner) {
        int end = index;
        Traced.Builder quoted = traced.edit();
        int next = index;
        while (isQuoted(next)) {
            for (; end < next; end++) {
                quoted.insert("\n", lines.get(end).start());
            }
            Line line = lines.get(next);
            int from = line.text();
            do {
                from++;
                from += from < line.end() && text.charAt(from) == ' ' ? 1 : 0;
            } while (depth >= DEPTH && from < line.end() && text.charAt(from) == '>');
            quoted.copy(Math.min(from, line.end()), line.end());
            quoted.insert("\n", line.end());
            end = next + 1;
            next = nextFilled(end);
            if (next > end && !isQuoted(next)) {
                break;
            }
        }
        new MailReader(quoted.build(), inner, depth + 1, units, breaker).read();
        return end;
    }

    private boolean isQuoted(int index) {
        return index < lines.size()
                && !lines.get(index).isBlank()
                && text.charAt(lines.get(index).text()) == '>';
    }

    /** The lines below two dashes, up to the next empty line or quote. */
    private int signature(int index) {
        int end = index + 1;
        Form.Joint joint = Form.Joint.APART;
        while (end < lines.size()
                && end - index <= 12
                && !lines.get(end).isBlank()
                && !isQuoted(end)
                && !MailMark.isOriginal(lines.get(end).words(text))) {
            reader.read(lines.get(end).text(), lines.get(end).end(), Unit.Kind.LABEL, scope, joint);
            joint = Form.Joint.NEXT_LINE;
            end++;
        }
        return end;
    }

    private @Nullable Attribution wrote(int index) {
        for (int end = index + 1; end <= Math.min(index + 3, lines.size()); end++) {
            if (lines.get(end - 1).isBlank() || isQuoted(end - 1)) {
                return null;
            }
            String joined = joined(index, end);
            Attribution wrote = MailMark.wrote(joined);
            if (wrote != null) {
                return MailMark.introduced(joined) == null && isIntroducedBelow(index, end) ? null : wrote;
            }
        }
        return null;
    }

    /** Whether a line below is where the introduction begins. */
    private boolean isIntroducedBelow(int index, int end) {
        for (int from = index + 1; from < end; from++) {
            if (MailMark.introduced(joined(from, end)) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program wrote who wrote, with the address. */
    private boolean isAddressed(int index) {
        String joined = joined(index, wroteEnd(index));
        int at = joined.indexOf('@');
        return at > 0 && joined.lastIndexOf('<', at) > 0 && MailMark.introduced(joined) != null;
    }

    private int wroteEnd(int index) {
        int end = index + 1;
        while (MailMark.wrote(joined(index, end)) == null) {
            end++;
        }
        return end;
    }

    private String joined(int from, int to) {
        int start = lines.get(from).text();
        return Words.oneLine(
                text.substring(start, Math.min(start + 500, lines.get(to - 1).end())));
    }

    private int nextFilled(int index) {
        int next = index;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
