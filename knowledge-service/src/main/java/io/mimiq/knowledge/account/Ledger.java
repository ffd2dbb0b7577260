package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.proposal.Proposals.Outcome;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Syntax;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All accounts of one source as one: a later account of a part stands for earlier ones. */
final class Ledger {

    static final String REJECTED = "rejected in review";
    static final String PURGED = "deleted for good";

    private final Syntax syntax;
    private final List<Line> lines;

    private Ledger(Syntax syntax, List<Line> lines) {
        this.syntax = syntax;
        this.lines = lines;
    }

    /**
     * A unit and what became of it by now.
     *
     * @param proposalId in which it waits; null if it waits no more
     */
    record Line(Entry entry, Fate fate, @Nullable String proposalId) {

        State state() {
            return fate.state();
        }
    }

    /**
     * @param accounts oldest first, and at least one
     * @param outcomes what was decided about proposals, by their ids
     */
    static Ledger of(List<Account> accounts, Map<String, Outcome> outcomes) {
        TreeMap<Long, Line> byPlace = new TreeMap<>();
        for (Account account : accounts) {
            byPlace.subMap(
                            place(account.part().start(), 0),
                            place(account.part().end(), 0))
                    .clear();
            Optional<Outcome> outcome =
                    Optional.ofNullable(account.proposalId()).map(outcomes::get);
            for (Entry entry : account.entries()) {
                byPlace.put(place(entry.start(), entry.end()), line(entry, account.proposalId(), outcome));
            }
        }
        return new Ledger(
                accounts.get(accounts.size() - 1).syntax(),
                byPlace.values().stream()
                        .sorted(Comparator.comparingInt(line -> line.entry().number()))
                        .toList());
    }

    private static long place(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    private static Line line(Entry entry, @Nullable String proposalId, Optional<Outcome> outcome) {
        Fate certain = entry.fate();
        if (entry.waiting().isEmpty() && certain != null) {
            return new Line(entry, certain, null);
        }
        if (outcome.filter(Outcome::isDecided).isEmpty()) {
            return new Line(entry, new Fate(State.CONTESTED, null, null, null), proposalId);
        }
        Stream<Fate> accepted = entry.waiting().stream()
                .filter(waiting -> outcome.get().accepted().contains(waiting.operationId()))
                .map(waiting -> outcome.get().fates().getOrDefault(waiting.operationId(), waiting.then()));
        return new Line(
                entry,
                Stream.concat(accepted, Stream.ofNullable(certain))
                        .findFirst()
                        .orElse(new Fate(State.LEFT_OUT, null, null, REJECTED)),
                null);
    }

    /** What the source was read in. */
    Syntax syntax() {
        return syntax;
    }

    /** In reading order. */
    List<Line> lines() {
        return lines;
    }

    List<String> statementIds() {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.fate().statementId()))
                .distinct()
                .toList();
    }

    /** Without the statements that were purged. */
    Ledger knowing(Predicate<String> exists) {
        return new Ledger(
                syntax,
                lines.stream()
                        .map(line -> {
                            String statement = line.fate().statementId();
                            return statement == null || exists.test(statement)
                                    ? line
                                    : new Line(line.entry(), new Fate(State.LEFT_OUT, null, null, PURGED), null);
                        })
                        .toList());
    }

    AccountSummary summary() {
        return Account.summary(lines.stream().map(Line::state).toList());
    }
}
