package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was taken in stays; what cannot be is left out of a document with its reason, and never takes the rest along. */
class TakingTest {

    private static final String TEXT = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n";

    private final Reading reading = Reading.of(TEXT, Syntax.MARKDOWN);
    private final List<String> made = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int attempts;

    @Test
    void takesTheWholeInAtOnce() {
        run(document(), part -> null, new Part(1, 8)).assertCompleted();

        assertThat(made).containsExactly("1-8 whole");
        assertThat(told).containsExactly("1-8 1+0");
    }

    @Test
    void takesPartAfterPartInAndSaysHowFarItIs() {
        run(note(), part -> null, new Part(1, 3), new Part(4, 8)).assertCompleted();

        assertThat(made).containsExactly("1-3 0..18", "4-8 20..54");
        assertThat(told).containsExactly("1-3 1+1", "4-8 2+0");
    }

    @Test
    void givesEachPartAnIdOfItsOwnThatStays() {
        run(document(), part -> null, new Part(1, 3), new Part(4, 8)).assertCompleted();
        Set<String> first = Set.copyOf(ids);
        ids.clear();
        run(document(), part -> null, new Part(1, 3), new Part(4, 8)).assertCompleted();

        assertThat(first).hasSize(2).isEqualTo(ids);
    }

    @Test
    void takesInByHalvesWhatIsTooMuchAtOnce() {
        run(note(), part -> part.units() > 4 ? truncated() : null, new Part(1, 8))
                .assertCompleted();

        assertThat(told).containsExactly("1-4 1+1", "5-8 2+0");
    }

    @Test
    void tellsAPersonThatASentenceIsTooMuch() {
        UniAssertSubscriber<Void> taking = run(note(), part -> truncated(), new Part(1, 8));

        assertThat(taking.getFailure()).isInstanceOf(ProblemException.class);
        assertThat(made).isEmpty();
    }

    @Test
    void leavesOutOfADocumentOnlyTheUnitThatIsToBlame() {
        run(
                        document(),
                        part -> has(part, 6) ? new ProviderException(ProviderException.Kind.UNUSABLE, "prose") : null,
                        new Part(1, 8))
                .assertCompleted();

        assertThat(made)
                .containsExactly(
                        "1-4 0..25", "5-5 27..32", "6-6 left out: the assistant gave no usable answer", "7-8 40..54");
    }

    @Test
    void leavesOutOfANoteWhatTheProviderCannotRead() {
        run(note(), part -> has(part, 1) ? new UnreadableException() : null, new Part(1, 8))
                .assertCompleted();

        assertThat(made)
                .contains("1-1 left out: the assistant could not read it")
                .hasSize(4);
    }

    @Test
    void doesNotTryWhatAlwaysFailsForEver() {
        run(
                        document(),
                        part -> new UnreadableException(),
                        new Part(1, 8),
                        new Part(1, 8),
                        new Part(1, 8),
                        new Part(1, 8))
                .assertCompleted();

        assertThat(attempts).isLessThan(60);
        assertThat(made).allMatch(change -> change.contains("left out"));
    }

    @Test
    void failsForWhatDoesNotLieInTheText() {
        ProblemException gone = ProblemException.notFound("topic");

        assertThat(run(document(), part -> gone, new Part(1, 8)).getFailure()).isSameAs(gone);
        assertThat(run(note(), part -> new ProviderException(ProviderException.Kind.UNUSABLE, "prose"), new Part(1, 8))
                        .getFailure())
                .isInstanceOf(ProviderException.class);
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void keepsWhatWasTakenInBeforeAFailure() {
        UniAssertSubscriber<Void> taking = run(
                document(),
                part -> has(part, 8) ? new ProblemException(CommonError.UNAVAILABLE, "down") : null,
                new Part(1, 4),
                new Part(5, 8));

        assertThat(taking.getFailure()).isInstanceOf(ProblemException.class);
        assertThat(told).containsExactly("1-4 1+1");
    }

    @Test
    void hasNothingToDoWithoutAPart() {
        run(note(), part -> null).assertCompleted();

        assertThat(made).isEmpty();
    }

    private UniAssertSubscriber<Void> run(
            ChangeOrder order, Function<Part, @Nullable Throwable> failure, Part... parts) {
        return new Taking(new Fake(failure), order, List.of(parts), null)
                .run(new Told())
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static boolean has(Part part, int unit) {
        return part.first() <= unit && unit <= part.last();
    }

    private static Throwable truncated() {
        return new ProblemException(ConversationError.ANSWER_TRUNCATED, "too much");
    }

    private ChangeOrder document() {
        return order(SourceKind.DOCUMENT, 1);
    }

    private ChangeOrder note() {
        return order(SourceKind.MESSAGE, null);
    }

    private ChangeOrder order(SourceKind kind, @Nullable Integer revision) {
        List<Unit> units = reading.units();
        assertThat(units).hasSize(8);
        ChangeSetRequest.Source source = new ChangeSetRequest.Source(
                "source", kind, null, LocalDate.of(2026, 11, 30), TEXT, reading, 1, units.size());
        return new ChangeOrder("order", "user", "topic", CallSpec.Purpose.NOTE, source, revision, false);
    }

    /** Fails where it is told to. */
    private final class Fake implements Changing {
        private final Function<Part, @Nullable Throwable> failure;

        Fake(Function<Part, @Nullable Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public Uni<Change> make(ChangeOrder order, @Nullable Attempt reserved, Progress progress) {
            attempts++;
            Throwable failed = failure.apply(part(order));
            if (failed != null) {
                return Uni.createFrom().failure(failed);
            }
            ids.add(order.id());
            String span = order.span() == null
                    ? "whole"
                    : order.span().start() + ".." + order.span().end();
            made.add(name(part(order)) + " " + span);
            return changed();
        }

        @Override
        public Uni<Change> leaveOut(ChangeOrder order, String reason, Progress progress) {
            made.add(name(part(order)) + " left out: " + reason);
            return changed();
        }

        private static Part part(ChangeOrder order) {
            return new Part(order.source().first(), order.source().last());
        }

        private static Uni<Change> changed() {
            return Uni.createFrom()
                    .item(new Change("", new AppliedChangeSet(1, null, List.of(), List.of(), AccountSummary.NONE)));
        }
    }

    private static String name(Part part) {
        return part.first() + "-" + part.last();
    }

    /** Writes down what was taken in. */
    private final class Told implements Progress {
        @Override
        public void calling(AiCall call) {}

        @Override
        public void commit() {}

        @Override
        public void uncommit() {}

        @Override
        public Uni<Void> taken(Taken taken) {
            told.add(name(taken.part()) + " " + taken.partsDone() + "+" + taken.partsLeft());
            return Uni.createFrom().voidItem();
        }
    }
}
