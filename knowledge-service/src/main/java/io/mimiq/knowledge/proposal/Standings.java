package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.Ground;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Rebase;
import io.mimiq.knowledge.changeset.Standing;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.conditional.Conditional;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out what proposals come to on a page. */
@Singleton
class Standings {

    private final Statements statements;
    private final Conditional conditional;
    private final Computing computing;

    Standings(Statements statements, Conditional conditional, Computing computing) {
        this.statements = statements;
        this.conditional = conditional;
        this.computing = computing;
    }

    Uni<Basis> of(OpenTopic topic, NewProposal proposal, KnowledgePage page) {
        return of(topic, List.of(proposal), page).map(found -> found.get(0));
    }

    /** One for each proposal, in their order. */
    Uni<List<Basis>> of(OpenTopic topic, List<NewProposal> proposals, KnowledgePage page) {
        Set<String> standing = page.statementIds();
        Set<String> missing = new HashSet<>();
        proposals.forEach(proposal -> missing.addAll(Ground.missing(proposal, standing)));
        return Uni.combine()
                .all()
                .unis(statements.successors(topic, missing, standing), statements.used(topic, made(proposals)))
                .with((successors, used) -> new Ground(page, successors, used))
                .chain(ground -> computing.compute(() ->
                        proposals.stream().map(each -> basis(each, ground)).toList()));
    }

    private static List<String> made(List<NewProposal> proposals) {
        return ChangeSet.newStatementIds(proposals.stream()
                .flatMap(proposal -> proposal.operations().stream())
                .map(Proposed::operation)
                .toList());
    }

    private Basis basis(NewProposal proposal, Ground ground) {
        List<Standing> standings = Rebase.of(proposal, ground);
        return new Basis(
                standings,
                conditional.digest(standings.stream().map(Standing::view).toList()));
    }
}
