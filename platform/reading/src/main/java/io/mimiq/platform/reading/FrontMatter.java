package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The fields above a document, between lines of dashes: each is a unit. */
final class FrontMatter {
    private static final Pattern FIELD = Pattern.compile("[\\w\"'.-][\\w\"' .-]{0,80}(?::(?:\\s.*)?|\\s*=\\s*.*)");

    private final String text;
    private final List<Line> lines;
    private final int first;
    private final int end;

    private FrontMatter(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.first = first();
        this.end = first < 0 ? 0 : end();
    }

    /** Reads the fields, if there are any, and says where what follows them begins. */
    static int read(Traced traced, Units units, Scope scope) {
        if (!traced.text().stripLeading().startsWith("---")
                && !traced.text().stripLeading().startsWith("+++")) {
            return 0;
        }
        FrontMatter matter = new FrontMatter(traced.text(), Line.of(traced.text()));
        if (matter.end == 0) {
            return 0;
        }
        matter.fields(traced, units, scope);
        return matter.lines.get(matter.end).end();
    }

    private int first() {
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                String words = lines.get(index).words(text);
                return words.equals("---") || words.equals("+++") ? index : -1;
            }
        }
        return -1;
    }

    /** The line that ends the fields, or 0 when something else stands above it. */
    private int end() {
        String mark = lines.get(first).words(text);
        boolean hasField = false;
        for (int index = first + 1; index < lines.size(); index++) {
            Line line = lines.get(index);
            String words = line.words(text);
            if (words.equals(mark) || words.equals("...")) {
                return hasField ? index : 0;
            }
            boolean isField = line.indent() == 0 && FIELD.matcher(words).matches();
            boolean isPart = words.isEmpty()
                    || line.indent() > 0
                    || words.startsWith("-")
                    || words.startsWith("#")
                    || words.startsWith("[")
                    || words.startsWith("]")
                    || words.startsWith("}");
            if (!isField && !isPart) {
                return 0;
            }
            hasField |= isField;
        }
        return 0;
    }

    private void fields(Traced traced, Units units, Scope scope) {
        Form.Joint joint = Form.Joint.APART;
        int start = -1;
        for (int index = first + 1; index <= end; index++) {
            Line line = lines.get(index);
            boolean begins = index == end
                    || line.indent() == 0 && FIELD.matcher(line.words(text)).matches();
            if (begins && start >= 0) {
                field(lines.get(start).text(), lines.get(index - 1).end(), traced, units, scope, joint);
                joint = Form.Joint.NEXT_LINE;
            }
            start = begins || start < 0 ? index : start;
        }
    }

    private void field(int from, int to, Traced traced, Units units, Scope scope, Form.Joint joint) {
        Span span = traced.source(from, to);
        String words = Escapes.literal(Words.oneLine(text.substring(from, to)));
        if (span != null && !words.isEmpty()) {
            units.add(Unit.Kind.SENTENCE, span, words, scope, scope.form(Form.Block.TEXT, joint, List.of(), null));
        }
    }
}
