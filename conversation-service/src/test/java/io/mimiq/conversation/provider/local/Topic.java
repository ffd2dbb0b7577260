package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.testing.Patience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A topic in memory: what the provider proposes becomes its knowledge as knowledge-service would have it. */
final class Topic {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final LocalProvider provider;
    private final List<Operation.UpsertSection> sections = new ArrayList<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, List<Knowledge.Evidence>> evidence = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<ChangeSetRequest.Source> sources = new ArrayList<>();

    Topic(LocalProvider provider) {
        this.provider = provider;
    }

    /** The states of the units of what was taken in last, in order. */
    List<State> states(ProposedChangeSet proposed) {
        ChangeSetRequest.Source source = sources.get(sources.size() - 1);
        return source.units().stream().map(unit -> state(unit, proposed)).toList();
    }

    Map<State, Integer> account(ProposedChangeSet proposed) {
        Map<State, Integer> account = new EnumMap<>(State.class);
        states(proposed).forEach(state -> account.merge(state, 1, Integer::sum));
        return account;
    }

    ProposedChangeSet take(String note) {
        return take(source(note));
    }

    ProposedChangeSet take(ChangeSetRequest.Source source) {
        ProposedChangeSet proposed = propose(source);
        if (!proposed.review()) {
            proposed.operations().forEach(operation -> apply(operation, source));
        }
        for (Unit unit : source.units()) {
            if (state(unit, proposed) == State.REFERENCE) {
                references.add(new Reference(
                        source.id(),
                        unit.number(),
                        source.title(),
                        unit.start(),
                        unit.end(),
                        unit.text(),
                        unit.headings().stream()
                                .map(n -> source.reading().unit(n).text())
                                .toList()));
            }
        }
        return proposed;
    }

    ProposedChangeSet propose(String note) {
        return propose(source(note));
    }

    ChangeSetRequest.Source source(String note) {
        return source(SourceKind.MESSAGE, null, note, Syntax.NOTE);
    }

    ChangeSetRequest.Source source(SourceKind kind, @Nullable String title, String text, Syntax syntax) {
        Reading reading = Reading.of(text, syntax);
        return new ChangeSetRequest.Source(
                "source-" + sources.size(),
                kind,
                title,
                TODAY,
                text,
                reading,
                1,
                reading.units().size());
    }

    /** The same source every time, of which some units are to be worked on. */
    ChangeSetRequest.Source part(String text, int first, int last) {
        Reading reading = Reading.of(text, Syntax.NOTE);
        return new ChangeSetRequest.Source("whole", SourceKind.NOTE, null, TODAY, text, reading, first, last);
    }

    List<String> headings() {
        return sections.stream().map(Operation.UpsertSection::heading).toList();
    }

    ProposedChangeSet propose(ChangeSetRequest.Source source) {
        sources.add(source);
        ChangeSetRequest request = new ChangeSetRequest("change-" + sources.size(), knowledge(), references, source);
        return provider.propose(request, new Meter()).await().atMost(Patience.ANSWER);
    }

    List<AnswerPart> ask(String question) {
        return ask(question, List.of());
    }

    /** With all statements as what a search has found. */
    List<AnswerPart> askSearching(String question) {
        return ask(
                question,
                knowledge().statements().stream()
                        .map(statement -> new Relevant.Hit(statement.id(), null, null))
                        .toList());
    }

    private List<AnswerPart> ask(String question, List<Relevant.Hit> found) {
        return provider.answer(
                        new AnswerRequest(knowledge(), references, found, List.of(), question, TODAY), new Meter())
                .collect()
                .asList()
                .await()
                .atMost(Patience.ANSWER);
    }

    static String said(List<AnswerPart> parts) {
        return parts.stream()
                .filter(AnswerPart.Delta.class::isInstance)
                .map(part -> ((AnswerPart.Delta) part).text())
                .collect(Collectors.joining());
    }

    Knowledge knowledge() {
        List<Knowledge.Section> views = new ArrayList<>();
        List<Knowledge.Statement> statements = new ArrayList<>();
        for (Operation.UpsertSection section : sections) {
            Sheet sheet = sheet(section.sectionId());
            List<String> ids = sheet.lines().stream().map(Sheet.Line::id).toList();
            String body = sheet.body();
            views.add(new Knowledge.Section(
                    section.sectionId(),
                    section.heading(),
                    Objects.requireNonNull(section.level()),
                    body,
                    ids,
                    List.copyOf(sheet.places())));
            sheet.lines()
                    .forEach(line -> statements.add(new Knowledge.Statement(
                            line.id(), line.text(), section.sectionId(), StatementStatus.ACTIVE, evidence(line.id()))));
        }
        return new Knowledge(sources.size(), "Topic", views, statements);
    }

    String markdown() {
        return knowledge().sections().stream()
                .map(section -> "#".repeat(section.level()) + " " + section.heading() + "\n\n"
                        + (section.body().isEmpty() ? "" : section.body() + "\n\n"))
                .collect(Collectors.joining());
    }

    /** The place in what was said that the statement comes from. */
    String quote(String statementId) {
        return evidence(statementId)
                .get(0)
                .quote()
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:[-*+]|\\d+[.)]) ", "")
                .strip();
    }

    private void apply(Operation operation, ChangeSetRequest.Source source) {
        if (operation instanceof Operation.UpsertSection upsert) {
            open(upsert);
        } else if (operation instanceof Operation.AddStatement add) {
            sheet(add.sectionId()).add(add);
            evidence.put(add.statementId(), evidence(add.evidence(), source));
        } else if (operation instanceof Operation.MarkTask mark) {
            sheets.values().forEach(sheet -> sheet.mark(mark.statementId(), mark.done()));
        } else if (operation instanceof Operation.MoveSection move && move.after() == null) {
            sections.stream()
                    .filter(section -> section.sectionId().equals(move.sectionId()))
                    .toList()
                    .forEach(section -> {
                        sections.remove(section);
                        sections.add(0, section);
                    });
        } else if (operation instanceof Operation.RemoveSection remove) {
            sections.removeIf(section -> section.sectionId().equals(remove.sectionId()));
        }
    }

    private Sheet sheet(String sectionId) {
        return Objects.requireNonNull(sheets.get(sectionId));
    }

    private List<Knowledge.Evidence> evidence(String statementId) {
        return Objects.requireNonNull(evidence.get(statementId));
    }

    private void open(Operation.UpsertSection upsert) {
        int at = sections.size();
        for (int i = 0; i < sections.size() && upsert.after() != null; i++) {
            at = sections.get(i).sectionId().equals(upsert.after()) ? i + 1 : at;
        }
        sections.add(at, upsert);
        sheets.computeIfAbsent(upsert.sectionId(), id -> new Sheet()).prose(upsert.body() == null ? "" : upsert.body());
    }

    private static List<Knowledge.Evidence> evidence(List<Span> spans, ChangeSetRequest.Source source) {
        return spans.stream()
                .map(span -> new Knowledge.Evidence(
                        source.id(), span.start(), span.end(), source.text().substring(span.start(), span.end())))
                .toList();
    }

    /** What knowledge-service makes of it: fails if it has none, or a second disposition. */
    private static State state(Unit unit, ProposedChangeSet proposed) {
        List<State> given = proposed.account().stream()
                .filter(each -> each.start() == unit.start() && each.end() == unit.end())
                .map(each -> each.state())
                .toList();
        List<State> cited = proposed.operations().stream()
                .filter(operation -> spans(operation).stream()
                        .anyMatch(span -> span.start() < unit.end() && span.end() > unit.start()))
                .map(Topic::state)
                .sorted(java.util.Comparator.comparingInt(
                        state -> List.of(State.CONTESTED, State.KEPT, State.CONFIRMED, State.INSTRUCTION)
                                .indexOf(state)))
                .toList();
        if (given.size() + Math.min(1, cited.size()) != 1) {
            throw new AssertionError(unit + " of “" + unit.text() + "” is accounted for by " + cited + " and " + given);
        }
        return given.isEmpty() ? cited.get(0) : given.get(0);
    }

    private static State state(Operation operation) {
        if (operation instanceof Operation.ConfirmStatement) {
            return State.CONFIRMED;
        } else if (operation instanceof Operation.ConflictStatement) {
            return State.CONTESTED;
        }
        return operation instanceof Operation.RetractStatement ? State.INSTRUCTION : State.KEPT;
    }

    private static List<Span> spans(Operation operation) {
        if (operation instanceof Operation.AddStatement add) {
            return add.evidence();
        } else if (operation instanceof Operation.ConfirmStatement confirm) {
            return confirm.evidence();
        } else if (operation instanceof Operation.ConflictStatement conflict) {
            return conflict.evidence();
        } else if (operation instanceof Operation.MarkTask mark) {
            return mark.evidence();
        } else if (operation instanceof Operation.RetractStatement retract) {
            return retract.evidence();
        } else if (operation instanceof Operation.SupersedeStatement supersede) {
            return supersede.evidence();
        }
        return List.of();
    }
}
