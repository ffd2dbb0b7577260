package io.mimiq.platform.extraction;

import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.jsoup.nodes.Element;

/** Writes the words of paragraphs of a .doc file, in which single characters are marks of fields and notes. */
final class DocWords {

    private static final char NOTE = 0x02;
    private static final char LINE_BREAK = 0x0b;
    private static final char FIELD = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char HARD_HYPHEN = 0x1e;

    private final HWPFDocument document;
    private final Asides asides;
    private final WordFields fields = new WordFields();
    private final StringBuilder hidden = new StringBuilder();

    DocWords(HWPFDocument document, Asides asides) {
        this.document = document;
        this.asides = asides;
    }

    void write(Range paragraph, Element into) {
        for (int index = 0; index < paragraph.numCharacterRuns(); index++) {
            CharacterRun run = paragraph.getCharacterRun(index);
            if (!run.isMarkedDeleted()) {
                write(run, into);
            }
        }
        asides.addWords(Asides.Kind.HIDDEN, hidden.toString());
        hidden.setLength(0);
    }

    private void write(CharacterRun run, Element into) {
        StringBuilder words = new StringBuilder();
        String text = run.text();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case FIELD, FIELD_RESULT, FIELD_END, LINE_BREAK -> {
                    flush(words, run, into);
                    mark(character, into);
                }
                case NOTE -> words.append(note(run.getStartOffset() + index).orElse(""));
                case HARD_HYPHEN -> words.append('-');
                case '\t' -> words.append(' ');
                default -> {
                    if (character >= ' ') {
                        words.append(character);
                    }
                }
            }
        }
        flush(words, run, into);
    }

    private void mark(char mark, Element into) {
        switch (mark) {
            case FIELD -> fields.begin();
            case FIELD_RESULT -> fields.separate();
            case FIELD_END -> fields.end();
            default -> {
                if (fields.isShown()) {
                    into.appendElement("br");
                }
            }
        }
    }

    private void flush(StringBuilder words, CharacterRun run, Element into) {
        String address = fields.address().orElse("");
        if (!fields.isShown()) {
            fields.instruct(words.toString());
        } else if (run.isVanished()) {
            hidden.append(words);
        } else if (address.isEmpty()) {
            Emphasis.place(into, run.isBold(), run.isItalic(), run.isStrikeThrough())
                    .appendText(words.toString());
        } else if (into.lastChild() instanceof Element last && last.attr("href").equals(address)) {
            last.appendText(words.toString());
        } else {
            into.appendElement("a").attr("href", address).text(words.toString());
        }
        words.setLength(0);
    }

    private Optional<String> note(int position) {
        return number(document.getFootnotes(), position)
                .map(number -> mark(number, "decimal"))
                .or(() -> number(document.getEndnotes(), position).map(number -> mark(number, "lowerRoman")));
    }

    static String mark(int number, String form) {
        return "[" + Label.number(number, form) + "]";
    }

    private static Optional<Integer> number(Notes notes, int position) {
        int index = notes.getNoteIndexByAnchorPosition(position);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }
}
