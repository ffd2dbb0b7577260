package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart.Citation;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that can be quoted: a statement of the page, or a unit of a source.
 *
 * @param text as it is quoted, with the labels and items above it; a row names its columns
 * @param above the headings it stands under and those labels and items, outermost first
 * @param headings how many of those are headings
 * @param form how it stands
 * @param isSentence whether it says by itself what it is about
 * @param isDisputed whether a proposal contradicts it
 * @param words it can be found by
 * @param context words of what stands above it
 */
record Passage(
        String text,
        Citation citation,
        List<String> above,
        int headings,
        Form form,
        boolean isSentence,
        boolean isDisputed,
        Set<String> words,
        Set<String> context) {

    private static final Pattern CELLS = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");
    private static final Pattern COLON = Pattern.compile("\\s*[:：]$");

    static Passage of(Known known) {
        Knowledge.Statement statement = known.statement();
        List<String> parents = known.parents().stream()
                .filter(parent -> parent.form().block() != Form.Block.ROW)
                .map(parent -> COLON.matcher(parent.text()).replaceFirst(""))
                .toList();
        List<String> path = known.section().path();
        return new Passage(
                join(parents, shown(statement.text(), known.form())),
                Citation.of(statement),
                Stream.concat(path.stream(), parents.stream()).toList(),
                path.size(),
                known.form(),
                known.unit().kind() == Unit.Kind.SENTENCE,
                statement.status() == StatementStatus.CONFLICTING,
                Words.distinct(shown(statement.text(), known.form())),
                words(path, parents));
    }

    static Passage of(Reference reference) {
        List<String> path = new ArrayList<>(reference.headings());
        path.add(0, reference.title() == null ? "" : reference.title());
        Citation citation =
                new Citation(null, reference.sourceId(), reference.start(), reference.end(), reference.text());
        Set<String> words = Words.distinct(reference.text());
        return new Passage(
                reference.text(),
                citation,
                path,
                path.size(),
                Form.PARAGRAPH,
                true,
                false,
                words,
                words(path, List.of()));
    }

    /** With its heading in front of it, where it does not say by itself what it is about. */
    String explained() {
        return isSentence || headings == 0 ? text : join(List.of(above.get(headings - 1)), text);
    }

    boolean isQuoted() {
        return Forms.isQuoted(form);
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

    private static String join(List<String> above, String text) {
        return text.startsWith("\n") || above.isEmpty() ? text : String.join(" › ", above) + " › " + text;
    }

    private static Set<String> words(List<String> path, List<String> parents) {
        Set<String> words = new HashSet<>(Words.of(String.join(" . ", path)));
        words.addAll(Words.of(String.join(" . ", parents)));
        return words;
    }

    @Override
    public String toString() {
        return "Passage[" + citation.statementId() + "]";
    }
}
