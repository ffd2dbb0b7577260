package io.mimiq.knowledge.intake;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.ChangeSetPlan;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;

/** The source of a change set, with how it is to be read. */
record Given(SourceText source, Syntax syntax) {

    static Given document(Documents.Typed text, SourceKind kind) {
        return new Given(text.source(), kind == SourceKind.CONFLUENCE ? Syntax.MARKDOWN : Syntax.of(text.mediaType()));
    }

    static Given text(SourceText source) {
        return new Given(source, Syntax.NOTE);
    }

    /** The part of it that the change set accounts for. */
    Span part(ApplyChangeSet request) {
        return request.part() == null ? new Span(0, source.text().length()) : Span.of(request.part());
    }

    Account account(ApplyChangeSet request, ChangeSetPlan.Accepted plan) {
        return new Account(
                request.changeSetId(),
                source.id(),
                syntax,
                part(request),
                plan.proposed().isEmpty() ? null : request.changeSetId(),
                plan.account());
    }
}
