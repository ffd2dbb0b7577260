package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;

/** The lines of a block as one line of text, each character of which remembers where in the source it stands. */
record Lines(String text, List<Integer> positions) {

    static Lines of(String source, List<SourceSpan> spans) {
        StringBuilder text = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        for (SourceSpan span : spans) {
            append(source, span.getInputIndex(), span.getInputIndex() + span.getLength(), text, positions);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Lines(text.substring(0, end), List.copyOf(positions.subList(0, end)));
    }

    /** Runs of white space, line ends among them, become one space, except in a code span. */
    private static void append(String source, int from, int to, StringBuilder text, List<Integer> positions) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
            positions.add(from);
        }
        boolean code = false;
        for (int i = from; i < to; i++) {
            boolean mark = source.charAt(i) == '`';
            code = mark ? !code && source.indexOf('`', i + 1) >= 0 && source.indexOf('`', i + 1) < to : code;
            boolean space = Character.isWhitespace(source.charAt(i)) && !code;
            if (!space) {
                text.append(source.charAt(i));
                positions.add(i);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
                positions.add(i);
            }
        }
    }

    Span inSource(int start, int end) {
        return new Span(positions.get(start), positions.get(end - 1) + 1);
    }
}
