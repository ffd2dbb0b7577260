package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a section, change by change. It knows the lists, quotes, tables and paragraphs it has read or written, so that
 * many changes take time in proportion to what they write.
 */
final class SectionWriter {

    private Section section;
    private Manuscript manuscript;
    private Numbering numbering;
    private boolean changed;

    SectionWriter(Section section) {
        this.section = section;
        this.manuscript = ManuscriptReader.read(section);
        this.numbering = Numbering.of(manuscript);
    }

    Section section() {
        if (changed) {
            numbering.restore(manuscript);
            section = manuscript.in(section);
            changed = false;
        }
        return section;
    }

    boolean isEmpty() {
        return manuscript.marks.isEmpty();
    }

    /** @see Inserting#add */
    void add(String statementId, String text, @Nullable Form form, @Nullable String after) {
        Inserting.add(open(), statementId, text, form, after == null ? null : mark(after));
    }

    /** @see Preceding */
    void addBefore(String statementId, String text, Form form, String before) {
        Preceding.add(open(), statementId, text, form, mark(before));
    }

    void replace(String statementId, String replacementId, String text) {
        new Replacing(open(), mark(statementId)).replace(replacementId, text);
    }

    void remove(String statementId) {
        new Removing(open(), mark(statementId)).remove();
    }

    /** False if the statement is no task. */
    boolean mark(String statementId, boolean done) {
        open();
        return Tasks.mark(mark(statementId), done);
    }

    boolean isCode(String statementId) {
        return mark(statementId).first.block.kind == Block.Kind.CODE;
    }

    private Manuscript open() {
        if (manuscript.isStale()) {
            manuscript = ManuscriptReader.read(section());
            numbering = Numbering.of(manuscript);
        }
        changed = true;
        return manuscript;
    }

    private Mark mark(String statementId) {
        return Objects.requireNonNull(manuscript.marks.get(statementId), () -> "not in the section: " + statementId);
    }
}
