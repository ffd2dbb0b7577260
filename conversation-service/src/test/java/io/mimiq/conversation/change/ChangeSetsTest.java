package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSetsTest {

    private static final String TEXT = "One.\n\nTwo.\n\nThree.\n";
    private static final Reading READING = Reading.of(TEXT, Syntax.MARKDOWN);

    @Test
    void sendsANoteAlongWithItsText() {
        ApplyChangeSet changeSet = of(order(null, false), proposed(false, "Added"));

        assertThat(changeSet.source().text()).isEqualTo(TEXT);
        assertThat(changeSet.source().revision()).isNull();
        assertThat(changeSet.part()).isNull();
        assertThat(changeSet.baseVersion()).isEqualTo(7);
        assertThat(changeSet.account()).hasSize(3);
        assertThat(changeSet.review()).isFalse();
    }

    @Test
    void namesTheRevisionOfADocumentInstead() {
        ApplyChangeSet changeSet = of(order(4, false), proposed(false, "Added"));

        assertThat(changeSet.source().text()).isNull();
        assertThat(changeSet.source().revision()).isEqualTo(4);
    }

    @Test
    void accountsForThePartOnly() {
        ChangeOrder part = order(4, false).of(new Part(2, 2));

        assertThat(of(part, proposed(false, "Added")).part()).isEqualTo(new Span(6, 10));
    }

    @Test
    void isForReviewIfThePersonOrTheProviderSaysSo() {
        assertThat(of(order(null, true), proposed(false, "Added")).review()).isTrue();
        assertThat(of(order(null, false), proposed(true, "Added")).review()).isTrue();
    }

    @Test
    void cutsALongChangelogBetweenCharacters() {
        String line = "a" + "🎉".repeat(ApplyChangeSet.MAX_CHANGELOG);

        String changelog = of(order(null, false), proposed(false, line)).changelog();

        assertThat(changelog).hasSize(ApplyChangeSet.MAX_CHANGELOG - 1).endsWith("🎉");
    }

    @Test
    void leavesOutEachUnitWithTheReason() {
        ProposedChangeSet left = LeftOut.all(READING.units(), "too long");

        assertThat(left.operations()).isEmpty();
        assertThat(left.account())
                .allSatisfy(unit -> assertThat(unit.state()).isEqualTo(Disposition.State.LEFT_OUT))
                .extracting(Disposition::reason)
                .containsExactly("too long", "too long", "too long");
        assertThat(left.summary()).isEqualTo("3 passages were left out: too long.");
    }

    private static ApplyChangeSet of(ChangeOrder order, ProposedChangeSet proposed) {
        Knowledge knowledge = new Knowledge(7, "Topic", List.of(), List.of());
        return ChangeSets.of(order, new ChangeSetRequest("change", knowledge, order.source()), proposed);
    }

    private static ProposedChangeSet proposed(boolean review, String changelog) {
        ProposedChangeSet left = LeftOut.all(READING.units(), "why");
        return new ProposedChangeSet(List.of(), left.account(), changelog, "", review, false);
    }

    private static ChangeOrder order(@Nullable Integer revision, boolean review) {
        ChangeSetRequest.Source source =
                new ChangeSetRequest.Source("source", SourceKind.MESSAGE, null, LocalDate.EPOCH, TEXT, READING, 1, 3);
        return new ChangeOrder("order", "user", "topic", CallSpec.Purpose.NOTE, source, revision, review);
    }
}
