package io.mimiq.platform.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects what readers find, part by part, as Markdown. */
final class Manuscript {

    /** One line of a table's head, and one that divides it from the rows. */
    private static final int HEAD = 2;

    /** More rows are a database. */
    private static final int MOST_PLACES = 50_000;

    private static final int MOST_ATTACHMENTS = 200;
    private static final int DEEPEST_ATTACHMENT = 4;

    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<FilePlace> places = new ArrayList<>();
    private int pages;
    private int attachments;
    private int depth;

    Manuscript(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** Whether there may be one more attachment, in as many others as there are open. */
    boolean openAttachment() {
        attachments++;
        depth++;
        return attachments <= MOST_ATTACHMENTS && depth <= DEEPEST_ATTACHMENT;
    }

    void closeAttachment() {
        depth--;
    }

    /** Adds a page, slide or the like; a part without words is a page without words. */
    void add(@Nullable String kind, String label, Element part) {
        if (kind != null) {
            limits.requirePages(++pages);
        }
        String markdown = Markup.markdown(part, limits);
        if (!markdown.isEmpty()) {
            int start = append(markdown);
            if (kind != null) {
                places.add(new FilePlace(start, kind, label));
            }
        }
    }

    /** Adds a table whose rows stand in these cells, the head's first. */
    void addRows(Element table, List<String> cells) {
        if (places.size() + cells.size() > MOST_PLACES) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
        Element part = Markup.part();
        part.appendChild(table);
        int at = append(Markup.markdown(part, limits));
        for (int row = 0; row < cells.size(); row++) {
            places.add(new FilePlace(at, "cells", cells.get(row)));
            for (int line = 0; line < (row == 0 ? HEAD : 1); line++) {
                int end = text.indexOf("\n", at);
                at = end < 0 ? text.length() : end + 1;
            }
        }
    }

    private int append(String markdown) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(markdown);
        limits.requireCharacters(text.length());
        return start;
    }

    Extract extract(String mediaType) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException(Refusal.NO_TEXT);
        }
        return new Extract(mediaType, text.append('\n').toString(), places);
    }
}
