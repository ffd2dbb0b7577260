package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet.GivenSource;
import java.util.List;

/** A provider's proposal as a change set for knowledge-service. */
final class ChangeSets {

    private ChangeSets() {}

    static ApplyChangeSet of(ChangeOrder order, ChangeSetRequest request, ProposedChangeSet proposed) {
        return of(order, request, proposed, List.of());
    }

    /** @param waiting ids of the operations that a person must agree to */
    static ApplyChangeSet of(
            ChangeOrder order, ChangeSetRequest request, ProposedChangeSet proposed, List<String> waiting) {
        return new ApplyChangeSet(
                request.changeSetId(),
                request.knowledge().version(),
                cut(proposed.changelog(), ApplyChangeSet.MAX_CHANGELOG),
                proposed.truncated(),
                order.review() || proposed.review(),
                source(order),
                proposed.operations(),
                waiting,
                order.span(),
                proposed.account());
    }

    private static GivenSource source(ChangeOrder order) {
        ChangeSetRequest.Source source = order.source();
        String title = source.title() == null ? null : cut(source.title(), ApplyChangeSet.MAX_TITLE);
        return order.revision() == null
                ? new GivenSource(source.id(), source.kind(), title, source.text(), null)
                : new GivenSource(source.id(), source.kind(), title, null, order.revision());
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
