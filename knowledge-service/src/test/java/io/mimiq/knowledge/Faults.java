package io.mimiq.knowledge;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets the process "crash" at a chosen moment: right before or right after one of the writes that pass here. */
public final class Faults {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final AtomicInteger UNTIL_CRASH = new AtomicInteger(NEVER);

    private Faults() {}

    /** Crashes at the given moment, counted from now: an even one is before a write, an odd one after it. */
    public static void crashAt(int moment) {
        UNTIL_CRASH.set(moment);
    }

    /** From now on nothing crashes. Tells whether something did. */
    public static boolean stop() {
        return UNTIL_CRASH.getAndSet(NEVER) < 0;
    }

    public static <T> Uni<T> around(Supplier<Uni<T>> write) {
        return Uni.createFrom()
                .<T>deferred(() -> {
                    pass();
                    return write.get();
                })
                .invoke(Faults::pass);
    }

    private static void pass() {
        int left = UNTIL_CRASH.getAndUpdate(moments -> moments == NEVER ? NEVER : moments - 1);
        if (left <= 0) {
            throw new Crash();
        }
    }

    /** Once crashed, nothing works until {@link #stop}. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash on purpose", null, false, false);
        }
    }
}
