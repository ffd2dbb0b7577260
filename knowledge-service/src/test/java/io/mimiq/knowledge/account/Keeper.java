package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.ApplyResult;
import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps units of a source that stands beside the page, as a person does who picks them one by one. */
final class Keeper {

    static final String TITLE = "Notes";

    private final String text;
    private final Reading reading;
    private final List<Account> accounts = new ArrayList<>();
    private KnowledgePage page = KnowledgePage.EMPTY;
    private String title = TITLE;
    private int ids;

    Keeper(String text) {
        this.text = text;
        this.reading = Reading.of(text, Syntax.MARKDOWN);
        add(
                new Span(0, text.length()),
                reading.units().stream().map(Keeper::beside).toList());
    }

    private static Entry beside(Unit unit) {
        Fate fate = new Fate(State.REFERENCE, null, null, null);
        return new Entry(unit.number(), unit.kind(), unit.start(), unit.end(), unit.headings(), fate, List.of());
    }

    private void add(Span part, List<Entry> entries) {
        accounts.add(new Account("c" + accounts.size(), "source", Syntax.MARKDOWN, part, null, entries));
    }

    List<Unit> units() {
        return reading.units();
    }

    KnowledgePage page() {
        return page;
    }

    Ledger ledger() {
        return Ledger.of(accounts, Map.of());
    }

    Keeper onto(KnowledgePage other) {
        page = other;
        return this;
    }

    Keeper titled(String name) {
        title = name;
        return this;
    }

    /** The unit with these words, with all under it if it is a heading. */
    Keeper keep(String words) {
        Unit found = units().stream()
                .filter(unit -> unit.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
        return keep(Taking.wanted(ledger(), Set.of(found.number())).orElseThrow());
    }

    /** Just these units, with what they belong to. */
    Keeper keep(Set<Integer> wanted) {
        Taking taking = new Taking(page, text, title, reading, () -> "i" + ids++);
        taking.take(ledger(), wanted);
        ApplyResult result = ChangeSet.apply(taking.operations(), new SourceText("source", text), page, Set.of());
        if (!(result instanceof Applied applied)) {
            throw new AssertionError(result.toString());
        }
        page = applied.page();
        add(new Span(0, 0), taking.entries());
        return this;
    }

    String markdown() {
        return page.toMarkdown();
    }
}
