package io.mimiq.platform.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;

/** Tells a write that failed because its id, or another unique value, is taken: {@code onFailure(DuplicateKeys::is)}. */
public final class DuplicateKeys {
    private DuplicateKeys() {}

    public static boolean is(Throwable failure) {
        return failure instanceof MongoServerException server
                && ErrorCategory.fromErrorCode(server.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
