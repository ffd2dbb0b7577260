package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents as BSON, their form on disk and in the store's memory.
 *
 * <p>Every read decodes its own copy, so a change by one command can never show up in what another is still sending.
 */
final class BsonBytes {

    private BsonBytes() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /**
     * An upper bound of a value's encoded size, far cheaper than encoding it. Useless ({@link Integer#MAX_VALUE}) for
     * rarely stored types.
     */
    static long atMost(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            long size = 5;
            for (Map.Entry<?, ?> field : map.entrySet()) {
                size += atMost(field.getKey()) + atMost(field.getValue());
            }
            return size;
        } else if (value instanceof Collection<?> array) {
            long size = 5;
            for (Object element : array) {
                size += 12 + atMost(element);
            }
            return size;
        } else if (value instanceof String text) {
            return 6 + 3L * text.length();
        } else if (value instanceof BinData binary) {
            return 6L + binary.getData().length;
        }
        return isSmall(value) ? 24 : Integer.MAX_VALUE;
    }

    private static boolean isSmall(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    static void requireStorable(Document document) {
        if (atMost(document) <= BsonConstants.MAX_BSON_OBJECT_SIZE) {
            return;
        }
        int size = encode(document).length;
        if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    10334,
                    "BSONObjectTooLarge",
                    "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
    }
}
