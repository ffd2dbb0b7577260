package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One atomic claim. Its text never changes: a changed claim is a new statement that supersedes this one. */
public record Statement(String id, String text, List<Evidence> evidence) {

    /** What repeats without end, such as who attends a meeting, needs no more evidence. */
    private static final int MOST_EVIDENCE = 500;

    private static final int MOST_QUOTED = 2 << 20;

    public Statement {
        evidence = List.copyOf(evidence);
    }

    /** Whether it came from these sources, all of which are deleted, and nothing says it any more. */
    public boolean isLeftBy(Set<String> deletedSourceIds) {
        return evidence.stream().allMatch(Evidence::isDeleted)
                && evidence.stream().map(Evidence::sourceId).anyMatch(deletedSourceIds::contains);
    }

    /** Whether these sources say it and, apart from deleted ones, nothing else does. */
    public boolean restsOn(Set<String> sourceIds) {
        return cites(sourceIds)
                && evidence.stream().allMatch(each -> each.isDeleted() || sourceIds.contains(each.sourceId()));
    }

    /** The same, also of sources whose words in its evidence are deleted by now. */
    public boolean restedOn(Set<String> sourceIds) {
        return evidence.stream().anyMatch(each -> sourceIds.contains(each.sourceId()))
                && evidence.stream().allMatch(each -> each.isDeleted() || sourceIds.contains(each.sourceId()));
    }

    /** Whether these sources say it, and perhaps others. */
    public boolean cites(Set<String> sourceIds) {
        return evidence.stream().anyMatch(each -> !each.isDeleted() && sourceIds.contains(each.sourceId()));
    }

    /** Whether these sources say it, and others do too. */
    public boolean isSupportedBesides(Set<String> sourceIds) {
        return cites(sourceIds)
                && evidence.stream().anyMatch(each -> !each.isDeleted() && !sourceIds.contains(each.sourceId()));
    }

    /** Without the words of sources that are deleted now. */
    public Statement withdrawn(Set<String> sourceIds, Instant at) {
        return new Statement(
                id,
                text,
                evidence.stream()
                        .map(each -> sourceIds.contains(each.sourceId()) && !each.isDeleted() ? each.deleted(at) : each)
                        .distinct()
                        .toList());
    }

    /** Without its evidence in these sources. */
    public Statement without(Set<String> sourceIds) {
        return new Statement(
                id,
                text,
                evidence.stream()
                        .filter(each -> !sourceIds.contains(each.sourceId()))
                        .toList());
    }

    /** With more evidence, as far as it is new and there is room for it. */
    public Statement with(List<Evidence> more) {
        Set<Evidence> all = new LinkedHashSet<>(evidence);
        long length = all.stream().mapToLong(each -> each.quote().length()).sum();
        for (Evidence each : more) {
            if (all.size() < MOST_EVIDENCE && length + each.quote().length() <= MOST_QUOTED && all.add(each)) {
                length += each.quote().length();
            }
        }
        return new Statement(id, text, List.copyOf(all));
    }
}
