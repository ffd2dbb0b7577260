package io.mimiq.usage.call;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UsageReport", description = "Totals over the days asked for, both included (UTC).")
record UsageReport(LocalDate from, LocalDate to, String groupBy, Totals total, List<Group> items) {

    @Schema(name = "UsageGroup", description = "The totals of one day, model, topic or operation.")
    record Group(
            @Schema(description = "Absent for calls about no topic, or about a deleted one") @Nullable String key,

            long calls,
            long inputTokens,
            long outputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            long costMicroUsd) {

        static Group of(Document group) {
            return new Group(
                    group.getString("_id"),
                    number(group, "calls"),
                    number(group, "inputTokens"),
                    number(group, "outputTokens"),
                    number(group, "cacheReadTokens"),
                    number(group, "cacheWriteTokens"),
                    number(group, "costMicroUsd"));
        }

        private static long number(Document group, String field) {
            return group.get(field, Number.class).longValue();
        }
    }

    @Schema(name = "UsageTotals")
    record Totals(
            long calls,
            long inputTokens,
            long outputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            long costMicroUsd) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

        Totals plus(Group group) {
            return new Totals(
                    calls + group.calls,
                    inputTokens + group.inputTokens,
                    outputTokens + group.outputTokens,
                    cacheReadTokens + group.cacheReadTokens,
                    cacheWriteTokens + group.cacheWriteTokens,
                    costMicroUsd + group.costMicroUsd);
        }
    }

    static UsageReport of(LocalDate from, LocalDate to, GroupBy groupBy, List<Document> groups) {
        List<Group> items = groups.stream()
                .map(Group::of)
                .sorted(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Totals total = Totals.NONE;
        for (Group item : items) {
            total = total.plus(item);
        }
        return new UsageReport(from, to, groupBy.label(), total, items);
    }
}
