package io.mimiq.platform.persistence;

import io.mimiq.platform.crypto.Secret;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the application keys come from: text or a file. Not a config mapping, because one for {@code mimiq} would
 * reject every other key under that prefix.
 */
@Singleton
class KeyConfig {
    private final Optional<Secret> applicationKey;
    private final Optional<Path> applicationKeyFile;
    private final List<Secret> previousApplicationKeys;

    KeyConfig(
            @ConfigProperty(name = "mimiq.application-key") Optional<Secret> applicationKey,
            @ConfigProperty(name = "mimiq.application-key-file") Optional<Path> applicationKeyFile,
            @ConfigProperty(name = "mimiq.previous-application-keys") Optional<List<Secret>> previousApplicationKeys) {
        this.applicationKey = applicationKey;
        this.applicationKeyFile = applicationKeyFile;
        this.previousApplicationKeys = previousApplicationKeys.orElse(List.of());
    }

    /** The current key, in its text form. */
    Optional<Secret> applicationKey() {
        return applicationKey;
    }

    /** A file with the current key on its first line and previous keys on the following ones. */
    Optional<Path> applicationKeyFile() {
        return applicationKeyFile;
    }

    /** Keys being rotated out, which only unwrap. */
    List<Secret> previousApplicationKeys() {
        return previousApplicationKeys;
    }
}
