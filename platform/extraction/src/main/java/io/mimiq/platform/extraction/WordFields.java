package io.mimiq.platform.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that are open: instructions that nobody sees, and then what Word made of them. */
final class WordFields {

    private static final Pattern LINK = Pattern.compile("\\s*+HYPERLINK\\s++\"([^\"]++)\"");
    /** Page numbers, and lists of what the document says elsewhere. */
    private static final Pattern GENERATED =
            Pattern.compile("\\s*+(?:TOC|INDEX|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)(?!\\w)");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean hasResult;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    void begin() {
        open.push(new Field());
    }

    void instruct(String words) {
        if (!open.isEmpty() && !open.peek().hasResult) {
            open.peek().instruction.append(words);
        }
    }

    void separate() {
        if (!open.isEmpty()) {
            open.peek().hasResult = true;
        }
    }

    void end() {
        open.poll();
    }

    /** Whether what comes now is to be seen. */
    boolean isShown() {
        return open.stream()
                .allMatch(field ->
                        field.hasResult && !GENERATED.matcher(field.instruction).lookingAt());
    }

    Optional<String> address() {
        return open.stream()
                .map(field -> LINK.matcher(field.instruction))
                .filter(Matcher::lookingAt)
                .map(link -> link.group(1))
                .findFirst();
    }
}
