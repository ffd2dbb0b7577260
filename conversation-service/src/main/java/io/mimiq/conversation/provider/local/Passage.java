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
import org.jspecify.annotations.Nullable;

/**
 * Something that can be quoted: a statement of the page, or a unit of a source.
 *
 * @param shown as it is quoted: a row names its columns
 * @param path the headings it stands under, outermost first
 * @param parents the items and labels above it
 * @param done whether the task is done; absent if it is none
 * @param quoted whether it is an older text that another one quotes
 * @param words it can be found by
 * @param context words of what stands above it
 */
record Passage(
        String shown,
        Citation citation,
        List<String> path,
        List<String> parents,
        Unit.Kind kind,
        @Nullable Boolean done,
        boolean quoted,
        boolean disputed,
        Set<String> words,
        Set<String> context) {

    private static final Pattern CELLS = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");

    static Passage of(Known known, List<String> parents) {
        Knowledge.Statement statement = known.statement();
        String shown = known.form().block() == Form.Block.ROW
                ? row(statement.text(), known.form().columns())
                : statement.text();
        return of(
                shown,
                Citation.of(statement),
                known.section().path(),
                parents,
                known.unit().kind(),
                Forms.task(known.form()),
                known.isQuoted(),
                statement.status() == StatementStatus.CONFLICTING);
    }

    static Passage of(Reference reference) {
        Citation citation = new Citation(
                null, reference.sourceId(), reference.start(), reference.end(), reference.text());
        List<String> path = new ArrayList<>(reference.headings());
        if (reference.title() != null) {
            path.add(0, reference.title());
        }
        return of(reference.text(), citation, path, List.of(), Unit.Kind.SENTENCE, null, false, false);
    }

    private static Passage of(
            String shown,
            Citation citation,
            List<String> path,
            List<String> parents,
            Unit.Kind kind,
            @Nullable Boolean done,
            boolean quoted,
            boolean disputed) {
        Set<String> context = new HashSet<>(Words.of(String.join(" . ", path)));
        context.addAll(Words.of(String.join(" . ", parents)));
        return new Passage(
                shown, citation, path, parents, kind, done, quoted, disputed, Words.distinct(shown), context);
    }

    /** With what it is about in front of it, where it does not say that itself. */
    String explained() {
        List<String> above = new ArrayList<>();
        if (kind != Unit.Kind.SENTENCE && !path.isEmpty()) {
            above.add(path.get(path.size() - 1));
        }
        parents.forEach(parent -> above.add(parent.replaceFirst("[:：]$", "")));
        above.add(shown);
        return String.join(" › ", above);
    }

    /** {@code Region: europe-west3} for a cell in the column Region. */
    private static String row(String text, List<String> columns) {
        String[] cells = CELLS.split(text.replaceFirst("^\\s*\\|", "").replaceFirst("(?<!\\\\)\\|\\s*$", ""), -1);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String column = i < columns.size() ? columns.get(i).strip() : "";
            if (!cells[i].isBlank()) {
                named.add(column.isEmpty() ? cells[i].strip() : column + ": " + cells[i].strip());
            }
        }
        return String.join(", ", named);
    }

    @Override
    public String toString() {
        return "Passage[" + citation.statementId() + "]";
    }
}
