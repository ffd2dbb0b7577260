package io.mimiq.knowledge.intake;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.ChangeSetPlan;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.reading.Syntax;
import org.jspecify.annotations.Nullable;

/** The source of a change set, with how it is to be read. */
record Given(SourceText source, Syntax syntax) {

    static Given document(Documents.Typed text) {
        return new Given(text.source(), text.syntax());
    }

    static Given text(SourceText source) {
        return new Given(source, Syntax.NOTE);
    }

    /** The part of it that the change set accounts for. */
    Span part(ApplyChangeSet request) {
        return request.part() == null ? new Span(0, source.text().length()) : Span.of(request.part());
    }

    /** @param proposalId of the proposal in which what waits does so */
    Account account(ApplyChangeSet request, ChangeSetPlan.Accepted plan, @Nullable String proposalId) {
        return new Account(request.changeSetId(), source.id(), syntax, part(request), proposalId, plan.account());
    }
}
