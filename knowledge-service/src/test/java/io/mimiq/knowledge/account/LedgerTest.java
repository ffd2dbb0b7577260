package io.mimiq.knowledge.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void eachUnitHasOneStateHoweverManyAccountsThereAre(String name) {
        String text = Texts.read(name);
        List<Unit> units = Reading.of(text, Syntax.MARKDOWN).units();
        Unit middle = units.get(units.size() / 2);

        Ledger ledger = Ledger.of(
                List.of(
                        account("a", new Span(0, middle.start()), units, State.REFERENCE),
                        account("b", new Span(middle.start(), text.length()), units, State.LEFT_OUT),
                        account("c", new Span(0, middle.start()), units, State.CONFIRMED)),
                Map.of());

        assertThat(ledger.lines().stream().map(line -> line.entry().number()).toList())
                .isEqualTo(units.stream().map(Unit::number).toList());
        assertThat(ledger.summary().confirmed()).isEqualTo(middle.number() - 1);
        assertThat(ledger.summary().leftOut()).isEqualTo(units.size() - middle.number() + 1);
        assertThat(ledger.summary().reference()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void aStatementThatIsGoneIsKeptNoMore(String name) {
        List<Unit> units = Reading.of(Texts.read(name), Syntax.MARKDOWN).units();
        Ledger ledger = Ledger.of(List.of(account("a", new Span(0, Integer.MAX_VALUE), units, State.KEPT)), Map.of());

        Ledger known = ledger.knowing(statement -> !statement.equals("s1"));

        assertThat(known.lines().get(0).fate().reason()).isEqualTo(Ledger.PURGED);
        assertThat(known.summary().kept()).isEqualTo(units.size() - 1);
        assertThat(known.summary().leftOut()).isEqualTo(1);
    }

    private static Account account(String cause, Span part, List<Unit> units, State state) {
        List<Entry> entries = units.stream()
                .filter(unit -> part.start() <= unit.start() && unit.start() < part.end())
                .map(unit -> new Entry(
                        unit.number(),
                        unit.kind(),
                        unit.start(),
                        unit.end(),
                        unit.headings(),
                        new Fate(state, "s" + unit.number(), null, null),
                        List.of()))
                .toList();
        return new Account(cause, "source", Syntax.MARKDOWN, part, null, entries);
    }
}
