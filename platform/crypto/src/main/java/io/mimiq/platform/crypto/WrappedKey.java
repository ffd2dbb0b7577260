package io.mimiq.platform.crypto;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * A data key encrypted under an application key.
 *
 * @param id SHA-256 of service and scope, in hex; the material is bound to it
 * @param applicationKeyId the application key it is wrapped under
 * @param material 61 bytes, laid out as {@link ApplicationKeys} describes
 */
public record WrappedKey(String id, String applicationKeyId, byte[] material, Instant createdAt) implements StoredKey {
    public WrappedKey {
        material = material.clone();
    }

    @Override
    public byte[] material() {
        return material.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that
                && id.equals(that.id)
                && applicationKeyId.equals(that.applicationKeyId)
                && Arrays.equals(material, that.material)
                && createdAt.equals(that.createdAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, applicationKeyId, Arrays.hashCode(material), createdAt);
    }

    @Override
    public String toString() {
        return "WrappedKey[id=%s, applicationKeyId=%s, createdAt=%s]".formatted(id, applicationKeyId, createdAt);
    }
}
