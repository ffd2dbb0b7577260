package io.mimiq.usage.call;

import io.mimiq.usage.call.Day.Sum;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UsageReport", description = "Totals over the requested days, inclusive (UTC).")
record UsageReport(LocalDate from, LocalDate to, String groupBy, Totals total, List<Group> items) {

    @Schema(name = "UsageGroup", description = "The totals of one day, model, topic or operation.")
    record Group(
            @Schema(description = "Absent for calls with no topic or a deleted one") @Nullable String key,

            long calls,
            long inputTokens,
            long outputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            long costMicroUsd) {

        static Group of(@Nullable String key, Totals totals) {
            return new Group(
                    key,
                    totals.calls(),
                    totals.inputTokens(),
                    totals.outputTokens(),
                    totals.cacheReadTokens(),
                    totals.cacheWriteTokens(),
                    totals.costMicroUsd());
        }
    }

    static UsageReport of(LocalDate from, LocalDate to, GroupBy groupBy, List<Day> days) {
        Map<@Nullable String, Totals> groups = new HashMap<>();
        Totals total = Totals.NONE;
        for (Day day : days) {
            for (Sum sum : day.sums()) {
                groups.merge(groupBy.key(day, sum), sum.totals(), Totals::plus);
                total = total.plus(sum.totals());
            }
        }
        List<Group> items = groups.entrySet().stream()
                .map(group -> Group.of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new UsageReport(from, to, groupBy.label(), total, items);
    }
}
