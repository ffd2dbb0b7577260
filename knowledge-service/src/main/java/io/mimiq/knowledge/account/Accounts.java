package io.mimiq.knowledge.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.proposal.Proposals;
import io.mimiq.knowledge.proposal.Proposals.Outcome;
import io.mimiq.knowledge.source.AccountView;
import io.mimiq.knowledge.source.SourceAccounts;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.VersionFollower;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of sources, for the other features. */
@Singleton
public final class Accounts implements VersionFollower, SourceAccounts {

    private final AccountRepository accounts;
    private final Proposals proposals;
    private final Statements statements;
    private final Computing computing;

    Accounts(AccountRepository accounts, Proposals proposals, Statements statements, Computing computing) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.statements = statements;
        this.computing = computing;
    }

    /** What was stored of a change set. */
    public record Known(AccountSummary summary, @Nullable String proposalId, List<String> applied) {}

    /** Keeps an account that no version comes with. A repetition changes nothing. */
    public Uni<Void> keep(OpenTopic topic, Account account, List<String> applied) {
        return accounts.add(AccountDocument.of(topic, account, applied, accounts.now()))
                .replaceWithVoid();
    }

    /** What a change set or request accounted for, if it did. */
    public Uni<Optional<Known>> find(OpenTopic topic, String cause) {
        return accounts.find(topic.scoped(cause))
                .map(found -> found.map(
                        account -> new Known(account.counts().summary(), account.proposalId(), account.applied())));
    }

    @Override
    public Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        Account account = consequences.account();
        return account == null
                ? Uni.createFrom().voidItem()
                : accounts.add(AccountDocument.of(topic, account, List.of(), at))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> delete(OpenTopic topic, Collection<String> sourceIds) {
        return accounts.deleteOf(topic.id(), sourceIds).replaceWithVoid();
    }

    @Override
    public Uni<Optional<AccountView>> of(OpenTopic topic, SourceText source) {
        return ledger(topic, source.id()).map(ledger -> ledger.map(known -> new Telling(known, source).view()));
    }

    /** What became of a source's units, if it has an account. */
    Uni<Optional<Ledger>> ledger(OpenTopic topic, String sourceId) {
        return ledgers(topic, Set.of(sourceId))
                .map(found -> Optional.ofNullable(found.get(sourceId)))
                .chain(found -> found.map(ledger -> statements
                                .used(topic, ledger.statementIds())
                                .map(existing -> Optional.of(ledger.knowing(existing::contains))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** By source; those without an account are missing. */
    Uni<Map<String, Ledger>> ledgers(OpenTopic topic, Collection<String> sourceIds) {
        return accounts.of(topic.id(), sourceIds)
                .chain(found -> computing.compute(() ->
                        found.stream().map(account -> account.account(topic)).toList()))
                .chain(opened ->
                        proposals.outcomes(topic, proposalIds(opened)).map(outcomes -> ledgers(opened, outcomes)));
    }

    private static Map<String, Ledger> ledgers(List<Account> accounts, Map<String, Outcome> outcomes) {
        return accounts.stream().collect(groupingBy(Account::sourceId)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> Ledger.of(each.getValue(), outcomes)));
    }

    private static Set<String> proposalIds(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> Stream.concat(
                        Stream.ofNullable(account.proposalId()),
                        account.entries().stream()
                                .flatMap(entry -> entry.waiting().stream())
                                .flatMap(waiting -> Stream.ofNullable(waiting.proposalId()))))
                .collect(toSet());
    }

    @Override
    public Uni<Set<String>> sections(OpenTopic topic, Collection<String> sourceIds) {
        return ledgers(topic, sourceIds)
                .map(ledgers -> ledgers.values().stream()
                        .flatMap(ledger -> ledger.lines().stream())
                        .filter(line -> line.state() == State.KEPT)
                        .flatMap(line -> Stream.ofNullable(line.fate().sectionId()))
                        .collect(toSet()));
    }

    /** Sources that may have units beside the page. */
    Uni<Set<String>> withReferences(OpenTopic topic) {
        return accounts.withReferences(topic.id());
    }

    /** How many accounts each source has, by its id. */
    Uni<Map<String, Integer>> parts(OpenTopic topic) {
        return accounts.sourceIds(topic.id()).map(ids -> ids.stream().collect(toMap(id -> id, id -> 1, Integer::sum)));
    }

    @Override
    public Uni<Map<String, AccountSummary>> summaries(OpenTopic topic, Collection<String> sourceIds) {
        return accounts.headers(topic.id(), sourceIds).chain(headers -> {
            Map<String, List<AccountDocument.Header>> bySource =
                    headers.stream().collect(groupingBy(AccountDocument.Header::sourceId));
            Map<String, AccountSummary> sums = Sums.of(bySource);
            List<String> others = bySource.keySet().stream()
                    .filter(source -> !sums.containsKey(source))
                    .toList();
            return ledgers(topic, others).map(ledgers -> {
                ledgers.forEach((source, ledger) -> sums.put(source, ledger.summary()));
                return sums;
            });
        });
    }
}
