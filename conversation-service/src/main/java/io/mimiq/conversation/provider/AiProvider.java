package io.mimiq.conversation.provider;

import io.mimiq.conversation.message.Intent;
import io.mimiq.platform.contracts.TokenUsage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * An AI that answers from knowledge and proposes changes to it.
 *
 * <p>Both calls start when they are subscribed to and stop, at the provider too, when that subscription is cancelled.
 * They fail with {@link ProviderException} only. What a call used is told to its {@link Meter} as it becomes known, so
 * that it can be counted however the call ends.
 */
public interface AiProvider {

    /** The name of the embedded provider: what it reads stays in this process. */
    String EMBEDDED = "local";

    /** The name that stands in the egress ledger, such as {@code anthropic}. */
    String id();

    /** The model that is called and priced. */
    String model();

    /** Does in the background, soon after the start, what would otherwise keep the first person waiting. */
    default void prepare() {}

    /** What a person wants who sends this without saying so. When in doubt it is an update: that loses nothing. */
    Intent intent(String text);

    /** The most characters of a source it is given at once. */
    int partLength();

    /** Whether it compares this source with all references, or takes some of them onto the page when the source asks for it. */
    default boolean readsReferences(ChangeSetRequest.Source source) {
        return false;
    }

    /** Whether calls can succeed as things stand; fails with {@link ProviderException}, which says for the operator why not. */
    default Uni<Void> check() {
        return Uni.createFrom().voidItem();
    }

    /** The most the call can use: what is reserved of a person's budget before it is made. */
    TokenUsage atMost(AnswerRequest request);

    TokenUsage atMost(ChangeSetRequest request);

    /** Deltas and citations in the order they are to be shown, then exactly one {@link AnswerPart.Finished}. */
    Multi<AnswerPart> answer(AnswerRequest request, Meter meter);

    Uni<ProposedChangeSet> propose(ChangeSetRequest request, Meter meter);
}
