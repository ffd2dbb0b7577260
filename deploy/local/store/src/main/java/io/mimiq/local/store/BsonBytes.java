package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Documents as BSON, the form they have on disk and in the store's memory.
 *
 * <p>Every read decodes a copy of its own, so what one command changes can never show through in what another one is
 * still sending.
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

    static void requireStorable(Document document) {
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
