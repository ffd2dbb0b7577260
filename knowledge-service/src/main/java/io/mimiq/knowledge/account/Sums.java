package io.mimiq.knowledge.account;

import static java.util.Comparator.comparingInt;

import io.mimiq.knowledge.account.AccountDocument.Counts;
import io.mimiq.knowledge.account.AccountDocument.Header;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the counts of accounts up, where their sum is right without opening them. */
final class Sums {

    private Sums() {}

    /** By source. Missing where accounts overlap, or where a proposal may have been decided since. */
    static Map<String, AccountSummary> of(Map<String, List<Header>> bySource) {
        Map<String, AccountSummary> sums = new HashMap<>();
        bySource.forEach((source, accounts) -> {
            if (areDisjoint(accounts) && accounts.stream().allMatch(each -> each.proposalId() == null)) {
                sums.put(
                        source,
                        accounts.stream()
                                .map(Header::counts)
                                .map(Counts::summary)
                                .reduce(AccountSummary.NONE, AccountSummary::and));
            }
        });
        return sums;
    }

    private static boolean areDisjoint(List<Header> accounts) {
        List<Header> sorted =
                accounts.stream().sorted(comparingInt(Header::start)).toList();
        int free = 0;
        for (Header each : sorted) {
            if (each.start() < free || each.end() <= each.start()) {
                return false;
            }
            free = each.end();
        }
        return true;
    }
}
