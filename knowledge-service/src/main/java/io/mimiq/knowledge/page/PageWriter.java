package io.mimiq.knowledge.page;

import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a page, change by change, in time in proportion to what is written. */
public final class PageWriter {

    private final List<String> order = new ArrayList<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, SectionWriter> writers = new HashMap<>();
    private final Map<String, String> sectionIds;

    public PageWriter(KnowledgePage page) {
        page.sections().forEach(section -> {
            order.add(section.id());
            sections.put(section.id(), section);
        });
        this.sectionIds = page.sectionIds();
    }

    public KnowledgePage page() {
        return new KnowledgePage(
                order.stream().map(id -> section(id).orElseThrow()).toList());
    }

    public boolean has(String sectionId) {
        return sections.containsKey(sectionId);
    }

    public boolean says(String statementId) {
        return sectionIds.containsKey(statementId);
    }

    public boolean says(String statementId, String sectionId) {
        return sectionId.equals(sectionIds.get(statementId));
    }

    public boolean isEmpty(String sectionId) {
        return writer(sectionId).isEmpty();
    }

    /** As it is by now. */
    public Optional<Section> section(String id) {
        SectionWriter writer = writers.get(id);
        return writer == null ? Optional.ofNullable(sections.get(id)) : Optional.of(writer.section());
    }

    // -- statements --------------------------------------------------------------------------------------------------

    public boolean isCode(String statementId) {
        return writerOf(statementId).isCode(statementId);
    }

    /** @see Section#add */
    public void add(String sectionId, String statementId, String text, @Nullable Form form, @Nullable String after) {
        writer(sectionId).add(statementId, text, form, after);
        sectionIds.put(statementId, sectionId);
    }

    /** Puts a statement right before another of the section; the joint of its form is that between the two. */
    public void addBefore(String sectionId, String statementId, String text, @Nullable Form form, String before) {
        writer(sectionId).addBefore(statementId, text, Objects.requireNonNullElse(form, Form.PARAGRAPH), before);
        sectionIds.put(statementId, sectionId);
    }

    /** @see Section#replace */
    public void replace(String statementId, String replacementId, String text) {
        writerOf(statementId).replace(statementId, replacementId, text);
        sectionIds.put(replacementId, sectionId(statementId));
        sectionIds.remove(statementId);
    }

    /** @see Section#remove */
    public void remove(String statementId) {
        writerOf(statementId).remove(statementId);
        sectionIds.remove(statementId);
    }

    /** @see Section#laidOut */
    public void layOut(String sectionId, Map<String, Form> forms) {
        section(sectionId).flatMap(section -> section.laidOut(forms)).ifPresent(this::put);
    }

    /** Ticks a task, or opens it again. False if the statement is none. */
    public boolean mark(String statementId, boolean done) {
        return writerOf(statementId).mark(statementId, done);
    }

    // -- sections ----------------------------------------------------------------------------------------------------

    /** With the same statements as the section of that id has so far. */
    public void put(Section section) {
        sections.put(section.id(), section);
        writers.remove(section.id());
    }

    /**
     * Puts a new section behind {@code after}, or at the end when that is null. Sections that stand under {@code after}
     * stay there: the new one comes behind those that it would take along.
     */
    public void insert(Section section, @Nullable String after) {
        sections.put(section.id(), section);
        order.addAll(after == null ? order.size() : behind(order, after, section.level()), List.of(section.id()));
    }

    /** Whether {@code other} is the section or stands under it. */
    public boolean isIn(@Nullable String other, String sectionId) {
        return subtree(sectionId).contains(other);
    }

    /** Puts a section with those under it behind {@code after}, which is none of them, or at the top. */
    public void move(String sectionId, @Nullable String after) {
        List<String> moved = List.copyOf(subtree(sectionId));
        List<String> others = new ArrayList<>(order);
        others.subList(others.indexOf(sectionId), others.indexOf(sectionId) + moved.size())
                .clear();
        others.addAll(after == null ? 0 : behind(others, after, level(sectionId)), moved);
        order.clear();
        order.addAll(others);
    }

    public boolean hasSectionsUnder(String sectionId) {
        return subtree(sectionId).size() > 1;
    }

    public void removeSection(String sectionId) {
        order.remove(sectionId);
        sections.remove(sectionId);
        writers.remove(sectionId);
    }

    /** The section and those under it: the following ones with higher levels. */
    private List<String> subtree(String sectionId) {
        int first = order.indexOf(sectionId);
        int end = first + 1;
        while (end < order.size() && level(order.get(end)) > level(sectionId)) {
            end++;
        }
        return order.subList(first, end);
    }

    private int behind(List<String> ids, String after, int level) {
        int index = ids.indexOf(after) + 1;
        while (index < ids.size() && level(ids.get(index)) > level) {
            index++;
        }
        return index;
    }

    private int level(String sectionId) {
        return Objects.requireNonNull(sections.get(sectionId)).level();
    }

    private String sectionId(String statementId) {
        return Objects.requireNonNull(sectionIds.get(statementId), () -> "not on the page: " + statementId);
    }

    private SectionWriter writerOf(String statementId) {
        return writer(sectionId(statementId));
    }

    private SectionWriter writer(String sectionId) {
        return writers.computeIfAbsent(
                sectionId, id -> new SectionWriter(Objects.requireNonNull(sections.get(id), () -> "no section " + id)));
    }
}
