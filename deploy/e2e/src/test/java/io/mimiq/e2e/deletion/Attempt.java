package io.mimiq.e2e.deletion;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.crypto.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries to decrypt with the suite's own application keys and classes, and the data keys of a copy. */
final class Attempt {

    /** What became of one: the scope whose key opened it, or none. */
    record Outcome(Optional<KeyScope> opened, boolean destroyed) {}

    private final Path applicationKeys;
    private final Copy keys;
    private final Map<String, KeyRing> rings = new HashMap<>();

    Attempt(Path applicationKeys, Copy keys) {
        this.applicationKeys = applicationKeys;
        this.keys = keys;
    }

    Outcome at(Ciphertext ciphertext) {
        boolean destroyed = false;
        for (KeyScope scope : ciphertext.scopes()) {
            try {
                FieldCipher cipher =
                        ring(ciphertext.service()).open(scope).await().indefinitely();
                if (opens(cipher, ciphertext)) {
                    return new Outcome(Optional.of(scope), false);
                }
            } catch (KeyDestroyedException e) {
                destroyed = true;
            } catch (KeyMissingException e) {
                // not a scope
            }
        }
        return new Outcome(Optional.empty(), destroyed);
    }

    private static boolean opens(FieldCipher cipher, Ciphertext ciphertext) {
        return ciphertext.places().anyMatch(place -> opens(cipher, place, ciphertext.bytes()));
    }

    private static boolean opens(FieldCipher cipher, Field field, byte[] bytes) {
        try {
            cipher.decrypt(field, bytes);
            return true;
        } catch (DecryptionFailedException e) {
            return false;
        }
    }

    /** What usage-service knows a topic by. */
    String handle(String topicId) {
        return ring("usage-service")
                .blindIndex("audit topic")
                .await()
                .indefinitely()
                .of(topicId);
    }

    private KeyRing ring(String service) {
        return rings.computeIfAbsent(
                service, name -> new KeyRing(name, read(name), keys.keysOf(name), Clock.systemUTC()));
    }

    private ApplicationKeys read(String service) {
        try {
            String text =
                    Files.readString(applicationKeys.resolve(service + ".key")).strip();
            return new ApplicationKeys(ApplicationKey.parse(Secret.of(text)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
