package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns numbers into operations that are valid for the page it is writing, so that properties can shrink what they find. */
public final class Scribe {

    public static final SourceText SOURCE = new SourceText("source", "A quote of something that was said.");
    private static final List<Span> EVIDENCE = List.of(new Span(0, 7));

    /** Words chosen to get in each other's way, and in the way of Markdown. */
    private static final List<String> TEXTS = List.of(
            "The office is in Berlin",
            "The office is in Berlin since 2019.",
            "The office",
            "- not a list",
            "1. not a number",
            "# not a heading",
            "> not a quote",
            "| a | b |",
            "Ends with a colon:",
            "It says “done.”",
            "*Emphasis*",
            "```",
            "Über 😀 emoji",
            "東京は首都です。",
            "a",
            "a a",
            "...");

    private static final List<String> BODIES = List.of(
            "",
            "An introduction.",
            "* a list",
            "3. a number",
            "```\ncode",
            "A table\n\n| a |\n|---|",
            "> quoted",
            "# title");

    private KnowledgePage page = KnowledgePage.EMPTY;
    private Set<String> fixed = Set.of();
    private final List<Operation> operations = new ArrayList<>();
    private int serial;

    /** Writes a page, one change set for each number. */
    public KnowledgePage write(List<Integer> choices) {
        choices.forEach(choice -> {
            fixed = page.statementIds();
            next(choice);
        });
        return page;
    }

    /** A change set valid for the page written so far. */
    public List<Operation> changeSet(List<Integer> choices) {
        operations.clear();
        fixed = page.statementIds();
        choices.forEach(this::next);
        return List.copyOf(operations);
    }

    private void next(int choice) {
        int rest = choice / 8;
        switch (choice % 8) {
            case 0 -> upsert(rest);
            case 1, 2, 3 -> add(rest);
            case 4 -> supersede(rest);
            case 5 -> retract(rest);
            case 6 -> move(rest);
            default -> rewriteOrRemove(rest);
        }
    }

    private void upsert(int choice) {
        String id = id("section");
        run(new UpsertSection(id("op"), id, "Heading " + choice % 5, pick(BODIES, choice), null, null));
    }

    private void add(int choice) {
        if (page.sections().isEmpty()) {
            upsert(choice);
        }
        Section section = pick(page.sections(), choice);
        run(new AddStatement(id("op"), id("s"), pick(TEXTS, choice / 3), section.id(), EVIDENCE, null, null));
    }

    private void supersede(int choice) {
        List<String> old = old();
        if (!old.isEmpty()) {
            run(new SupersedeStatement(id("op"), pick(old, choice), id("s"), pick(TEXTS, choice / 3), EVIDENCE));
        }
    }

    private void retract(int choice) {
        List<String> old = old();
        if (!old.isEmpty()) {
            run(new RetractStatement(id("op"), pick(old, choice), EVIDENCE));
        }
    }

    private void move(int choice) {
        if (page.sections().size() > 1) {
            Section moved = pick(page.sections(), choice);
            Section other = pick(
                    page.sections().stream()
                            .filter(section -> !section.id().equals(moved.id()))
                            .toList(),
                    choice / 3);
            run(new MoveSection(id("op"), moved.id(), choice % 2 == 0 ? null : other.id()));
        }
    }

    private void rewriteOrRemove(int choice) {
        if (page.sections().isEmpty()) {
            return;
        }
        Section section = pick(page.sections(), choice);
        if (section.placements().isEmpty() && choice % 3 == 0) {
            run(new RemoveSection(id("op"), section.id()));
        } else {
            String body = "Rewritten.\n\n" + section.body() + "\n\nThe end.";
            run(new UpsertSection(id("op"), section.id(), "Rewritten", body, null, null));
        }
    }

    private List<String> old() {
        return page.statementIds().stream().filter(fixed::contains).toList();
    }

    private void run(Operation operation) {
        ApplyResult outcome = ChangeSet.apply(List.of(operation), SOURCE, page, Set.of());
        if (!(outcome instanceof Applied applied)) {
            throw new AssertionError("not valid after all: " + operation + " on " + page + ": " + outcome);
        }
        page = applied.page();
        operations.add(operation);
    }

    private String id(String prefix) {
        return prefix + serial++;
    }

    private static <T> T pick(List<T> from, int choice) {
        return from.get(Math.floorMod(choice, from.size()));
    }
}
