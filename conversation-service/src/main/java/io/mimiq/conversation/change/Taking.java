package io.mimiq.conversation.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source while it is taken in, part by part. What was taken in stays, whatever becomes of the rest. A part that is too
 * much at once, or cannot be read, is taken in by halves, down to the unit that is to blame.
 */
public final class Taking {

    /** After so many failures in a row a part is left out as it is: each costs a call. */
    private static final int MOST_FAILURES = 24;

    private final Changing changes;
    private final ChangeOrder order;
    private final Deque<Part> parts;
    private @Nullable Attempt reserved;
    private int done;
    private int failures;

    Taking(Changing changes, ChangeOrder order, List<Part> parts, @Nullable Attempt reserved) {
        this.changes = changes;
        this.order = order;
        this.parts = new ArrayDeque<>(parts);
        this.reserved = reserved;
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return parts.isEmpty();
    }

    public Uni<Void> run(Progress progress) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(progress))
                .whilst(isMore -> isMore)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> next(Progress progress) {
        Part part = parts.poll();
        if (part == null) {
            return Uni.createFrom().item(false);
        }
        Attempt ready = reserved;
        reserved = null;
        return changes.make(order.of(part), ready, progress)
                .chain(change -> taken(part, change, progress))
                .onFailure(failure -> Blame.of(failure).maySplit(order.isDocument()))
                .recoverWithUni(failure -> split(part, failure, progress))
                .map(nothing -> !parts.isEmpty());
    }

    private Uni<Void> taken(Part part, Change change, Progress progress) {
        done++;
        failures = 0;
        return progress.taken(new Taken(part, done, parts.size(), change.summary(), change.applied()));
    }

    private Uni<Void> split(Part part, Throwable failure, Progress progress) {
        if (part.units() > 1 && failures < MOST_FAILURES) {
            failures++;
            inHalves(part);
            return Uni.createFrom().voidItem();
        }
        Blame blame = Blame.of(failure);
        if (!blame.mayLeaveOut(order.isDocument())) {
            return Uni.createFrom().failure(failure);
        }
        int before = failures;
        return changes.leaveOut(order.of(part), blame.reason(), progress)
                .chain(change -> taken(part, change, progress))
                .invoke(() -> failures = before);
    }

    private void inHalves(Part part) {
        List<Part> halves = Parts.halves(order.source().reading(), part);
        for (int i = halves.size() - 1; i >= 0; i--) {
            parts.addFirst(halves.get(i));
        }
    }
}
