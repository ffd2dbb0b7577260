package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.knowledge.Knowledge.Statement;
import io.mimiq.conversation.knowledge.Operation;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One source read against one state of the knowledge. Used once, by one thread. */
final class Extraction {

    private static final double CANDIDATE = 0.5;

    private final ChangeSetRequest request;
    private final Embeddings embeddings;
    private final Sections sections;
    private final List<Known> known = new ArrayList<>();
    private final List<Known> added = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Integer> addedTo = new LinkedHashMap<>();
    private int named;
    private int repeated;
    private int disputed;
    private int paragraph = -1;
    private @Nullable String paragraphSection;

    private record Known(String id, Claim claim, Embedding meaning) {}

    private record Match(Known known, double cosine) {}

    Extraction(ChangeSetRequest request, Embeddings embeddings) {
        this.request = request;
        this.embeddings = embeddings;
        this.sections = new Sections(request.knowledge(), embeddings);
        for (Statement statement : request.knowledge().statements()) {
            known.add(new Known(statement.id(), Claim.of(statement.text()), embeddings.of(statement.text())));
        }
    }

    ProposedChangeSet run(MarkdownReader.Reading source) {
        source.passages().stream().filter(Statements::isStatement).forEach(this::take);
        var account = new Account(addedTo, disputed, repeated, source.leftOut());
        return new ProposedChangeSet(operations, account.changelog(), account.summary(), false);
    }

    private void take(Passage passage) {
        var said = new Known(newId("statement"), Claim.of(passage.text()), embeddings.of(passage.text()));
        if (matches(added, said).stream().anyMatch(match -> is(Comparison.Outcome.DUPLICATE, said, match))) {
            return;
        }
        var candidates = matches(known, said);
        if (candidates.stream().anyMatch(match -> is(Comparison.Outcome.DUPLICATE, said, match))) {
            repeated++;
            return;
        }
        candidates.stream()
                .filter(match -> is(Comparison.Outcome.CONTRADICTION, said, match))
                .findFirst()
                .ifPresentOrElse(match -> dispute(match.known(), said, passage), () -> add(said, passage));
        added.add(said);
    }

    /** Nearest first; equal wording counts however the model sees it. */
    private static List<Match> matches(List<Known> among, Known said) {
        return among.stream()
                .map(other -> new Match(other, said.meaning().cosine(other.meaning())))
                .filter(match -> match.cosine() >= CANDIDATE)
                .sorted((a, b) -> Double.compare(b.cosine(), a.cosine()))
                .toList();
    }

    private static boolean is(Comparison.Outcome outcome, Known said, Match match) {
        return Comparison.compare(said.claim(), match.known().claim(), match.cosine()) == outcome;
    }

    private void dispute(Known existing, Known said, Passage passage) {
        disputed++;
        operations.add(new Operation.ConflictStatement(
                newId("operation"), existing.id(), said.id(), passage.text(), passage.spans()));
    }

    private void add(Known said, Passage passage) {
        var section = section(said, passage);
        sections.put(section, said.meaning());
        addedTo.merge(sections.heading(section), 1, Integer::sum);
        operations.add(
                new Operation.AddStatement(newId("operation"), said.id(), passage.text(), section, passage.spans()));
        paragraph = passage.paragraph();
        paragraphSection = section;
    }

    private String section(Known said, Passage passage) {
        if (passage.heading() != null) {
            var heading = Headings.fitting(passage.heading());
            var named = sections.named(heading);
            return named != null ? named : open(heading);
        }
        var closest = sections.closest(said.meaning());
        if (closest != null) {
            return closest;
        }
        if (passage.paragraph() == paragraph && paragraphSection != null && continues(said, paragraphSection)) {
            return paragraphSection;
        }
        var heading = Headings.of(passage.text());
        var named = sections.named(heading);
        return named != null ? named : open(heading);
    }

    /** A sentence without a subject of its own speaks of what was spoken of before. */
    private boolean continues(Known said, String section) {
        return said.claim().subject().isEmpty() || sections.mayHold(section, said.meaning());
    }

    private String open(String heading) {
        var id = newId("section");
        var after = sections.last();
        sections.open(id, heading);
        operations.add(new Operation.UpsertSection(newId("operation"), id, heading, after));
        return id;
    }

    private String newId(String kind) {
        return request.newId(kind, named++);
    }
}
