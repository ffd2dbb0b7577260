package io.mimiq.knowledge.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of pieces that are replaced by others.
 *
 * @param beforeAt where it begins in the old text
 * @param afterAt where it begins in the new text
 */
record Edit(int beforeAt, List<String> before, int afterAt, List<String> after) {
    /** Finding more single differences would take time and memory with the square of their number. */
    private static final int MOST_DIFFERENCES = 1_000;

    /** In order. Texts that differ too much differ as a whole, from their first difference to their last. */
    static List<Edit> between(List<String> before, List<String> after) {
        int start = commonStart(before, after);
        int end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        Edit whole = new Edit(start, List.copyOf(old), start, List.copyOf(now));
        if (old.isEmpty() || now.isEmpty()) {
            return Stream.of(whole).filter(edit -> !edit.isNothing()).toList();
        }
        try {
            return DiffUtils.diff(old, now, new Limit()).getDeltas().stream()
                    .map(delta -> new Edit(
                            start + delta.getSource().getPosition(),
                            List.copyOf(delta.getSource().getLines()),
                            start + delta.getTarget().getPosition(),
                            List.copyOf(delta.getTarget().getLines())))
                    .toList();
        } catch (TooDifferentException e) {
            return List.of(whole);
        }
    }

    private boolean isNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    private static int commonStart(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int count = 0;
        while (count < most && before.get(count).equals(after.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonEnd(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int count = 0;
        while (count < most && before.get(before.size() - 1 - count).equals(after.get(after.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** Is told how many differences have been found. */
    private static final class Limit implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            if (value > MOST_DIFFERENCES) {
                throw new TooDifferentException();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDifferentException() {
            super(null, null, false, false);
        }
    }
}
