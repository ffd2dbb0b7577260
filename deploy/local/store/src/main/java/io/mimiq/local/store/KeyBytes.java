package io.mimiq.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes BSON values as bytes whose unsigned order is the order of the values, which makes a B-tree of byte arrays an
 * ordered index.
 *
 * <p>A value is a tag (its type's rank in MongoDB's comparison order) and a self-delimiting body: no encoding is a
 * prefix of another, so encodings can be concatenated into a compound key. Values that are equal in a query ({@code 1},
 * {@code 1L} and {@code 1.0}; null and absent) have equal bytes. This is the layout on disk: changing it requires
 * rebuilding every index file.
 */
final class KeyBytes {

    private static final int MIN_KEY = 0x10;
    private static final int NULL = 0x20;
    private static final int NUMBER = 0x30;
    private static final int STRING = 0x38;
    private static final int DOCUMENT = 0x40;
    private static final int ARRAY = 0x48;
    private static final int BINARY = 0x50;
    private static final int LEGACY_UUID = 0x52;
    private static final int UUID_TAG = 0x54;
    private static final int OBJECT_ID = 0x58;
    private static final int BOOLEAN = 0x60;
    private static final int DATE = 0x68;
    private static final int TIMESTAMP = 0x70;
    private static final int REGEX = 0x78;
    private static final int JAVASCRIPT = 0x7c;
    private static final int MAX_KEY = 0x80;
    /** Greater than any tag: appended to a key, it yields the end of all keys that start with it. */
    private static final byte AFTER = (byte) 0xff;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    private KeyBytes() {}

    static byte[] of(@Nullable Object value) {
        KeyBytes bytes = new KeyBytes();
        bytes.value(value);
        return bytes.out.toByteArray();
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The exclusive end of all keys that start with this one. */
    static byte[] after(byte[] key) {
        byte[] after = Arrays.copyOf(key, key.length + 1);
        after[key.length] = AFTER;
        return after;
    }

    /** The smallest key of this encoded value's type. */
    static byte[] startOfType(byte[] value) {
        return new byte[] {value[0]};
    }

    /** The exclusive end of this encoded value's type. */
    static byte[] endOfType(byte[] value) {
        return new byte[] {(byte) (value[0] + 1)};
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            out.write(NULL);
        } else if (value instanceof Number number) {
            out.write(NUMBER);
            number(number);
        } else if (value instanceof String text) {
            out.write(STRING);
            text(text);
        } else if (value instanceof Map<?, ?> map) {
            out.write(DOCUMENT);
            document(map);
        } else if (value instanceof Collection<?> array) {
            out.write(ARRAY);
            array(array);
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) {
        if (value instanceof BinData binary) {
            out.write(BINARY);
            fixed(binary.getData().length, Integer.BYTES);
            out.writeBytes(binary.getData());
        } else if (value instanceof LegacyUUID legacy) {
            out.write(LEGACY_UUID);
            fixed(legacy.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE, Long.BYTES);
            fixed(legacy.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE, Long.BYTES);
        } else if (value instanceof UUID uuid) {
            out.write(UUID_TAG);
            fixed(uuid.getMostSignificantBits(), Long.BYTES);
            fixed(uuid.getLeastSignificantBits(), Long.BYTES);
        } else if (value instanceof ObjectId id) {
            out.write(OBJECT_ID);
            out.writeBytes(id.toByteArray());
        } else if (value instanceof Boolean bool) {
            out.write(BOOLEAN);
            out.write(bool ? 1 : 0);
        } else if (value instanceof Instant instant) {
            out.write(DATE);
            fixed(instant.toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
        } else if (value instanceof BsonTimestamp timestamp) {
            out.write(TIMESTAMP);
            fixed(timestamp.getValue() ^ Long.MIN_VALUE, Long.BYTES);
        } else if (value instanceof BsonRegularExpression regex) {
            out.write(REGEX);
            text(regex.getPattern());
            text(regex.getOptions() == null ? "" : regex.getOptions());
        } else if (value instanceof BsonJavaScript script) {
            out.write(JAVASCRIPT);
            text(script.getCode());
        } else if (value instanceof MinKey) {
            out.write(MIN_KEY);
        } else if (value instanceof MaxKey) {
            out.write(MAX_KEY);
        } else {
            throw new IllegalArgumentException("no key order for " + value.getClass());
        }
    }

    /** The nearest double in order, then a long's difference from it (at most 512 either way, hence two bytes). */
    private void number(Number number) {
        double nearest = number.doubleValue();
        if (nearest == 0) {
            nearest = 0; // -0.0 equals 0.0
        }
        long bits = Double.doubleToLongBits(nearest);
        fixed(bits >= 0 ? bits ^ Long.MIN_VALUE : ~bits, Long.BYTES);
        fixed((number instanceof Long exact ? exact - roundTrip(nearest) : 0) + 0x8000, Short.BYTES);
    }

    /** 2^63 as a double is one more than the largest long; wrapping makes the difference come out right. */
    private static long roundTrip(double nearest) {
        return nearest == 0x1p63 ? Long.MIN_VALUE : (long) nearest;
    }

    /** UTF-16 order, like the query matcher's. NUL is escaped so that 0x00 0x00 can terminate the text. */
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                out.write(0);
                out.write(0xff);
            } else if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xc0 | (c >> 6));
                out.write(0x80 | (c & 0x3f));
            } else {
                out.write(0xe0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3f));
                out.write(0x80 | (c & 0x3f));
            }
        }
        out.write(0);
        out.write(0);
    }

    private void document(Map<?, ?> document) {
        for (Map.Entry<?, ?> field : document.entrySet()) {
            out.write(1);
            text(String.valueOf(field.getKey()));
            value(field.getValue());
        }
        out.write(0);
    }

    private void array(Collection<?> array) {
        for (Object element : array) {
            out.write(1);
            value(element);
        }
        out.write(0);
    }

    private void fixed(long value, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }
}
