package io.mimiq.platform.persistence;

import io.mimiq.platform.crypto.Secret;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the application keys come from: text, or a file. */
@ConfigMapping(prefix = "mimiq")
interface KeyConfig {
    /** The key that wraps from now on. */
    Optional<Secret> applicationKey();

    /** A file with the same text; further lines are previous keys. */
    Optional<Path> applicationKeyFile();

    /** Keys that are being rotated out, which only unwrap. */
    Optional<List<Secret>> previousApplicationKeys();
}
