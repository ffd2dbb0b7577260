package io.mimiq.platform.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Seals what the documents of one scope hold under the scope's key. A sealed value opens only in its own field of its
 * own document. Get one for each request and do not keep it.
 */
public final class Sealer {

    /** The stored form is a contract of its own: it does not follow the settings of the HTTP API. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final FieldCipher cipher;

    public Sealer(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public byte[] sealText(String collection, String id, String field, String text) {
        return cipher.encryptText(Field.of(collection, id, field), text);
    }

    public String openText(String collection, String id, String field, byte[] sealed) {
        return cipher.decryptText(Field.of(collection, id, field), sealed);
    }

    public byte[] sealBytes(String collection, String id, String field, byte[] bytes) {
        return cipher.encrypt(Field.of(collection, id, field), bytes);
    }

    public byte[] openBytes(String collection, String id, String field, byte[] sealed) {
        return cipher.decrypt(Field.of(collection, id, field), sealed);
    }

    /** Seals a record as JSON. */
    public byte[] sealJson(String collection, String id, String field, Object value) {
        return sealBytes(collection, id, field, json(value));
    }

    public <T> T openJson(String collection, String id, String field, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(openBytes(collection, id, field, sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored " + type.getSimpleName() + " is not readable", withoutContent(e));
        }
    }

    /** A keyed hash of a record's JSON: equal only for equal content in the same scope. */
    public String hash(String purpose, Object value) {
        return cipher.hash(purpose, json(value));
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "A " + value.getClass().getSimpleName() + " cannot be stored", withoutContent(e));
        }
    }

    /** Jackson's messages quote what they could not read. */
    private static IOException withoutContent(IOException e) {
        return new IOException(e.getClass().getSimpleName());
    }
}
