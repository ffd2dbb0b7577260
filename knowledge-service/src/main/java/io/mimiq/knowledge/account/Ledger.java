package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.Account.Waiting;
import io.mimiq.knowledge.proposal.Proposals.Outcome;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Syntax;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All accounts of one source as one: a later account of a part stands for earlier ones. */
final class Ledger {

    static final String REJECTED = "rejected in review";
    static final String OVERTAKEN = "overtaken by a later revision";
    static final String PURGED = "deleted for good";

    private final Syntax syntax;
    private final List<Line> lines;
    private final boolean isTaken;

    private Ledger(Syntax syntax, List<Line> lines, boolean isTaken) {
        this.syntax = syntax;
        this.lines = lines;
        this.isTaken = isTaken;
    }

    /**
     * A unit and what became of it by now.
     *
     * @param proposalId in which it waits or was rejected; null if neither
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
            for (Entry entry : account.entries()) {
                byPlace.put(place(entry.start(), entry.end()), line(entry, account.proposalId(), outcomes));
            }
        }
        return new Ledger(
                accounts.get(accounts.size() - 1).syntax(),
                byPlace.values().stream()
                        .sorted(Comparator.comparingInt(line -> line.entry().number()))
                        .toList(),
                accounts.stream()
                        .flatMap(account -> Stream.ofNullable(account.proposalId()))
                        .flatMap(proposal -> Stream.ofNullable(outcomes.get(proposal)))
                        .allMatch(outcome -> outcome.isDecided() && !outcome.isWithdrawn()));
    }

    private static long place(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    private static Line line(Entry entry, @Nullable String proposalId, Map<String, Outcome> outcomes) {
        Fate certain = entry.fate();
        Fate accepted = null;
        Fate rejected = null;
        for (Waiting waiting : entry.waiting()) {
            String proposal = waiting.proposalId() == null ? proposalId : waiting.proposalId();
            Outcome outcome = proposal == null ? null : outcomes.get(proposal);
            if (outcome == null || outcome.purged().contains(waiting.operationId())) {
                rejected = new Fate(State.LEFT_OUT, null, null, PURGED);
            } else if (!outcome.isDecided()) {
                return new Line(entry, new Fate(State.CONTESTED, null, null, null), proposal);
            } else if (outcome.accepted().contains(waiting.operationId())) {
                accepted = accepted == null
                        ? outcome.fates().getOrDefault(waiting.operationId(), waiting.then())
                        : accepted;
            } else {
                rejected = new Fate(State.LEFT_OUT, null, null, outcome.isWithdrawn() ? OVERTAKEN : REJECTED, proposal);
            }
        }
        Fate fate = accepted != null ? accepted : certain != null ? certain : Objects.requireNonNull(rejected);
        return new Line(entry, fate, fate.proposalId());
    }

    /** What the source was read in. */
    Syntax syntax() {
        return syntax;
    }

    /** Whether a person has decided on all of it that waited, so that nothing waits and nothing was overtaken. */
    boolean isTaken() {
        return isTaken;
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
                        .toList(),
                isTaken);
    }

    AccountSummary summary() {
        return Account.summary(
                lines.stream().map(Line::state).toList(),
                lines.stream().filter(line -> line.fate().isRejectedBefore()).count());
    }
}
