package io.mimiq.knowledge.search;

import io.mimiq.knowledge.search.Analysis.Word;
import io.mimiq.knowledge.search.Entry.InSource;
import io.mimiq.knowledge.search.Entry.OnPage;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Readable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param text of it without marks of Markdown, or the part of a long one around what was found
 * @param highlights what of the text was searched for
 * @param headings it stands under, outermost first
 * @param at when it was first said; for a unit or source, when the source came in
 */
@Schema(name = "SearchHit")
record HitView(
        String topicId,
        String topicTitle,
        HitKind kind,
        String text,
        List<Highlight> highlights,
        List<String> headings,
        @Nullable PageHit page,
        @Nullable SourceHit source,
        Instant at) {

    private static final int LONGEST = 400;
    private static final int BEFORE = 80;
    private static final String CUT = "…";

    /** The UTF-16 units {@code start..end} of a hit's text. */
    @Schema(
            name = "SearchHighlight",
            requiredProperties = {"start", "end"})
    record Highlight(int start, int end) {}

    /**
     * Where it stands on the page.
     *
     * @param statementId absent for a section
     * @param sectionId absent for a statement that does not stand any more
     */
    @Schema(name = "PageHit")
    record PageHit(@Nullable String statementId, @Nullable String sectionId, StatementStatus status) {}

    /**
     * Where it is in a source.
     *
     * @param unit absent for the source itself, as are its place and state
     * @param start of the unit in the source's text, in UTF-16 units
     * @param end behind the unit
     */
    @Schema(name = "SourceHit")
    record SourceHit(
            String id,
            @Nullable String title,
            @Nullable Integer unit,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable State state) {}

    static HitView of(OpenTopic topic, Entry entry, Terms terms) {
        String all = Readable.of(entry.text());
        List<Word> words = terms.in(all);
        int from = all.length() <= LONGEST ? 0 : from(all, words);
        int to = Math.min(all.length(), from + LONGEST);
        int end = to < all.length() && Character.isHighSurrogate(all.charAt(to - 1)) ? to - 1 : to;
        String start = from > 0 ? CUT : "";
        int moved = start.length() - from;
        List<Highlight> highlights = words.stream()
                .filter(word -> word.start() >= from && word.end() <= end)
                .map(word -> new Highlight(word.start() + moved, word.end() + moved))
                .toList();
        return new HitView(
                topic.id(),
                topic.title(),
                entry.kind(),
                start + all.substring(from, end) + (end < all.length() ? CUT : ""),
                highlights,
                entry.headings().stream().map(Readable::of).toList(),
                page(entry.page()),
                source(entry.source()),
                entry.at());
    }

    /** A little before the first word that was searched for. */
    private static int from(String text, List<Word> words) {
        int from = words.isEmpty() ? 0 : Math.max(0, words.get(0).start() - BEFORE);
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static @Nullable PageHit page(@Nullable OnPage page) {
        return page == null ? null : new PageHit(page.statementId(), page.sectionId(), page.status());
    }

    private static @Nullable SourceHit source(@Nullable InSource source) {
        if (source == null) {
            return null;
        }
        return source.state() == null
                ? new SourceHit(source.id(), source.title(), null, null, null, null)
                : new SourceHit(
                        source.id(), source.title(), source.unit(), source.start(), source.end(), source.state());
    }
}
