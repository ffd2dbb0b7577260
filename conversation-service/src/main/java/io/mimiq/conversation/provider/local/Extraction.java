package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.local.Sections.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One source read against one state of the knowledge. Used once, by one thread. */
final class Extraction {

    private final ChangeSetRequest request;
    private final Embeddings embeddings;
    private final List<Known> known;
    private final Sections sections;
    private final Map<String, Set<String>> fullNames = new HashMap<>();
    private final List<Said> taken = new ArrayList<>();
    private final List<Said> added = new ArrayList<>();
    private final Map<String, Known> disputed = new HashMap<>();
    private final Map<String, Section> knownPlaces = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Integer> addedTo = new LinkedHashMap<>();
    private int named;
    private int repeated;

    Extraction(ChangeSetRequest request, Embeddings embeddings) {
        this.request = request;
        this.embeddings = embeddings;
        this.known = Known.of(request.knowledge(), embeddings, fullNames);
        this.sections = new Sections(request.knowledge(), known, embeddings);
    }

    ProposedChangeSet run(MarkdownReader.Reading source) {
        read(source.passages());
        Map<String, Grouping.Group> groups = new Grouping(sections)
                .group(
                        added.stream()
                                .filter(said -> said.passage().heading() == null)
                                .toList(),
                        knownPlaces);
        Map<Grouping.Group, Section> opened = new HashMap<>();
        for (Said said : taken) {
            Known existing = disputed.get(said.id());
            if (existing != null) {
                dispute(existing, said);
            } else {
                String heading = said.passage().heading();
                add(
                        said,
                        heading != null
                                ? under(Headings.fitting(heading))
                                : opened.computeIfAbsent(groups.get(said.id()), this::section));
            }
        }
        Account account = new Account(addedTo, disputed.size(), repeated, source.leftOut());
        return new ProposedChangeSet(operations, account.changelog(), account.summary(), false);
    }

    private void read(List<Passage> passages) {
        Referents referents = new Referents(fullNames);
        String heading = null;
        String before = null;
        for (Passage passage : passages) {
            if (!Statements.isStatement(passage)) {
                continue;
            }
            if (passage.heading() != null && !passage.heading().equals(heading)) {
                heading = passage.heading();
                referents.under(heading);
            }
            Referents.Resolved resolved = referents.read(passage.text());
            Claim claim = Claim.of(resolved.text());
            Said said = new Said(
                    newId("statement"),
                    passage,
                    resolved.text(),
                    resolved.refers() ? before : null,
                    claim,
                    claim.topic(),
                    embeddings.of(resolved.text()));
            before = said.id();
            take(said);
        }
    }

    private void take(Said said) {
        if (added.stream()
                .anyMatch(other -> Comparison.isRepeated(said.claim(), other.claim(), closeness(said, other)))) {
            return;
        }
        Known contradicted = null;
        double closest = 0;
        for (Known other : known) {
            double cosine = said.meaning().cosine(other.meaning());
            Comparison.Verdict verdict = Comparison.compare(said.claim(), other.claim(), cosine);
            if (verdict == Comparison.Verdict.DUPLICATE) {
                repeated++;
                place(said, other);
                return;
            } else if (verdict == Comparison.Verdict.CONTRADICTION && cosine > closest) {
                contradicted = other;
                closest = cosine;
            }
        }
        taken.add(said);
        if (contradicted == null) {
            added.add(said);
        } else {
            disputed.put(said.id(), contradicted);
            place(said, contradicted);
        }
    }

    private static double closeness(Said one, Said other) {
        return one.meaning().cosine(other.meaning());
    }

    private void place(Said said, Known at) {
        Section section = sections.withId(at.statement().sectionId());
        if (section != null) {
            knownPlaces.put(said.id(), section);
        }
    }

    private void dispute(Known existing, Said said) {
        operations.add(new Operation.ConflictStatement(
                newId("operation"),
                existing.statement().id(),
                said.id(),
                said.full(),
                said.passage().spans()));
    }

    /** A statement that refers to the one before it does so only where that is the one before it on the page too. */
    private void add(Said said, Section section) {
        boolean clear = said.before() == null || said.before().equals(section.last());
        String text = clear ? said.passage().text() : said.full();
        section.put(said.id(), said.claim(), said.meaning());
        addedTo.merge(section.heading(), 1, Integer::sum);
        operations.add(new Operation.AddStatement(
                newId("operation"),
                said.id(),
                text,
                section.id(),
                said.passage().spans()));
    }

    private Section section(Grouping.Group group) {
        Section section = group.section();
        return section != null ? section : under(Headings.of(group.statements()));
    }

    private Section under(String heading) {
        Section named = sections.named(heading);
        if (named != null) {
            return named;
        }
        String after = sections.lastId();
        Section section = sections.open(newId("section"), heading);
        operations.add(new Operation.UpsertSection(newId("operation"), section.id(), heading, null, after));
        return section;
    }

    private String newId(String kind) {
        return request.newId(kind, named++);
    }
}
