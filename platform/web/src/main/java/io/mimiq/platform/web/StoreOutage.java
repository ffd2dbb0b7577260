package io.mimiq.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;

/** MongoDB being unreachable is nobody's error: the request can be repeated, and the driver reconnects by itself. */
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

    /** The answer to the client: 503 {@code unavailable}. */
    public static ProblemException problem() {
        return new ProblemException(CommonError.UNAVAILABLE, "The database cannot be reached. Try again soon.");
    }
}
