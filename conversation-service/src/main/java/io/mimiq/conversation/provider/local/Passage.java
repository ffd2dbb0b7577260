package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart.Citation;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that can be quoted: a statement of the page, or a unit of a source.
 *
 * @param text as it is quoted; a row names its columns
 * @param headings it stands under, outermost first
 * @param parents the labels and items above it, outermost first
 * @param isSentence whether it says by itself what it is about
 * @param isDisputed whether a proposal contradicts it
 * @param words it can be found by
 * @param context words of what stands above it
 */
record Passage(
        String text,
        Citation citation,
        List<String> headings,
        List<String> parents,
        Form form,
        boolean isSentence,
        boolean isDisputed,
        Set<String> words,
        Set<String> context) {

    private static final Pattern CELLS = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");
    private static final Pattern COLON = Pattern.compile("\\s*[:：]$");

    static Passage of(Known known) {
        List<String> parents = known.parents().stream()
                .filter(parent -> parent.form().block() != Form.Block.ROW)
                .map(parent -> COLON.matcher(parent.text()).replaceFirst(""))
                .toList();
        boolean isSentence = known.unit().kind() == Unit.Kind.SENTENCE;
        boolean isDisputed = known.statement().status() == StatementStatus.CONFLICTING;
        String text = shown(known.text(), known.form());
        return of(
                text,
                Citation.of(known.statement()),
                known.section().path(),
                parents,
                known.form(),
                isSentence,
                isDisputed);
    }

    static Passage of(Reference reference) {
        Citation citation =
                new Citation(null, reference.sourceId(), reference.start(), reference.end(), reference.text());
        List<String> headings = new ArrayList<>(reference.headings());
        headings.add(0, reference.title() == null ? "" : reference.title());
        return of(reference.text(), citation, headings, List.of(), Form.PARAGRAPH, true, false);
    }

    private static Passage of(
            String text,
            Citation citation,
            List<String> headings,
            List<String> parents,
            Form form,
            boolean isSentence,
            boolean isDisputed) {
        Set<String> context = Words.distinct(String.join(" . ", headings) + " . " + String.join(" . ", parents));
        return new Passage(
                text, citation, headings, parents, form, isSentence, isDisputed, Words.distinct(text), context);
    }

    /** The headings, labels and items above it, outermost first. */
    List<String> above() {
        List<String> above = new ArrayList<>(headings);
        above.addAll(parents);
        return above;
    }

    /** With the labels and items above it, and with its heading where it does not say by itself what it is about. */
    String explained(boolean isUnderHeading) {
        List<String> parts = new ArrayList<>(parents);
        if (!isUnderHeading && !isSentence && !headings.isEmpty()) {
            parts.add(0, headings.get(headings.size() - 1));
        }
        parts.add(text);
        return isCode() ? text : String.join(" › ", parts);
    }

    boolean isCode() {
        return form.block() == Form.Block.CODE;
    }

    /** {@code Region: europe-west3} for a cell in the column Region; code as a block. */
    private static String shown(String text, Form form) {
        if (form.block() == Form.Block.CODE) {
            return "\n```\n" + text + "\n```";
        } else if (form.block() == Form.Block.TEXT) {
            return text;
        }
        List<String> cells = new ArrayList<>();
        for (String cell : CELLS.split(text)) {
            String column =
                    cells.size() < form.columns().size() ? form.columns().get(cells.size()) : "";
            cells.add(column.isBlank() || cell.isBlank() ? cell : column.strip() + ": " + cell);
        }
        return cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(", "));
    }
}
