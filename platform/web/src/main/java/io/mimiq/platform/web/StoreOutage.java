package io.mimiq.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;

/** MongoDB being away is nobody's error: what failed may be repeated, and the driver finds the way back by itself. */
public final class StoreOutage {
    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoConnectionPoolClearedException.class,
            MongoServerUnavailableException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class);

    private StoreOutage() {}

    public static boolean is(Throwable failure) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(failure));
    }

    /** What is told of it. */
    public static ProblemException problem() {
        return new ProblemException(CommonError.UNAVAILABLE, "The database cannot be reached. Try again soon.");
    }
}
