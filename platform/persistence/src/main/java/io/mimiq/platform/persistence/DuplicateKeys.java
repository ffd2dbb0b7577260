package io.mimiq.platform.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoServerException;

/**
 * Recognises a write that failed because its id, or another unique value, is taken:
 * {@code onFailure(DuplicateKeys::is)}.
 */
public final class DuplicateKeys {
    private DuplicateKeys() {}

    /** Whether the failure is a duplicate key error; for a bulk write, whether duplicate keys are all that failed. */
    public static boolean is(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()))
                : failure instanceof MongoServerException server && isDuplicate(server.getCode());
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
