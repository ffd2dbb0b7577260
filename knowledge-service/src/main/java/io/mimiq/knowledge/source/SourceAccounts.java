package io.mimiq.knowledge.source;

import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of the units of sources. */
public interface SourceAccounts {

    /** By source; those without an account are missing. */
    Uni<Map<String, AccountSummary>> summaries(OpenTopic topic, Collection<String> sourceIds);

    Uni<Optional<AccountView>> of(OpenTopic topic, SourceText source);

    /** The sections whose headings these sources brought. */
    Uni<Set<String>> sections(OpenTopic topic, Collection<String> sourceIds);

    /** Deletes all accounts of sources that are about to go. */
    Uni<Void> delete(OpenTopic topic, Collection<String> sourceIds);
}
