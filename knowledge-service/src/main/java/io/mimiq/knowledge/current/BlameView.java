package io.mimiq.knowledge.current;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.statement.Statements.Dated;
import io.mimiq.knowledge.version.Head;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where each sentence of the current knowledge comes from. */
record BlameView(int version, List<BlamedSection> sections) {

    /** A section, sentence by sentence. */
    record BlamedSection(String id, String heading, int level, List<BlamedSentence> sentences) {}

    /**
     * A stretch of a section's body. Without a statement it is text around statements, which has no source.
     *
     * @param version that first said the statement
     * @param since when that was
     * @param status active or, when an open proposal contradicts the statement, conflicting
     * @param proposalId that proposal, the oldest of several
     */
    record BlamedSentence(
            int start,
            int end,
            String text,
            @Nullable String statementId,
            @Nullable Integer version,
            @Nullable Instant since,
            @Nullable StatementStatus status,
            @Nullable String proposalId,
            List<Evidence> evidence) {}

    /** @param proposals by the statements that they contradict */
    static BlameView of(Head head, List<Dated> statements, Map<String, String> proposals) {
        Map<String, Dated> known =
                statements.stream().collect(toMap(dated -> dated.statement().id(), Function.identity()));
        return new BlameView(
                head.number(),
                head.page().sections().stream()
                        .map(section -> blame(section, known, proposals))
                        .toList());
    }

    private static BlamedSection blame(Section section, Map<String, Dated> known, Map<String, String> proposals) {
        Stream<BlamedSentence> said = section.placements().stream()
                .flatMap(place -> Stream.ofNullable(known.get(place.statementId()))
                        .map(dated -> said(section, place, dated, proposals.get(place.statementId()))));
        Stream<BlamedSentence> around = FormerPassage.of(section).stream()
                .filter(passage -> passage.statements().isEmpty())
                .map(BlameView::around);
        return new BlamedSection(
                section.id(),
                section.heading(),
                section.level(),
                Stream.concat(said, around)
                        .sorted(comparingInt(BlamedSentence::start))
                        .toList());
    }

    private static BlamedSentence said(Section section, Placement place, Dated dated, @Nullable String proposalId) {
        return new BlamedSentence(
                place.start(),
                place.end(),
                section.textOf(place),
                place.statementId(),
                dated.version(),
                dated.since(),
                proposalId == null ? StatementStatus.ACTIVE : StatementStatus.CONFLICTING,
                proposalId,
                dated.statement().evidence());
    }

    private static BlamedSentence around(FormerPassage passage) {
        return new BlamedSentence(
                passage.start(),
                passage.start() + passage.written().length(),
                passage.written(),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
