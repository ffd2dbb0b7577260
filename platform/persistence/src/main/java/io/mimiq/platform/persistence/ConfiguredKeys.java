package io.mimiq.platform.persistence;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the application keys and refuses unsafe ones. Only the profiles for people at work ({@code dev}, {@code local},
 * {@code test}) accept a development key, and only {@code test} works without any key. Every other profile counts as
 * production.
 */
final class ConfiguredKeys {
    private static final String TEST = "test";

    /** Where a test run keeps its key: applications that start one after the other share one database. */
    private static final String GENERATED = "mimiq.test.application-key";

    private static final Set<String> DEVELOPMENT = Set.of(TEST, "dev", "local");

    private final KeyConfig config;
    private final Collection<String> profiles;

    ConfiguredKeys(KeyConfig config, Collection<String> profiles) {
        this.config = config;
        this.profiles = profiles;
    }

    ApplicationKeys read() {
        List<ApplicationKey> keys = texts().map(ApplicationKey::parse).toList();
        for (ApplicationKey key : keys) {
            if (key.isDevelopment() && !DEVELOPMENT.containsAll(profiles)) {
                throw new CryptoException("The application key \"" + key.id() + "\" is a development key: profile "
                        + profiles + " needs a real one");
            }
        }
        return new ApplicationKeys(keys.get(0), keys.subList(1, keys.size()));
    }

    private Stream<Secret> texts() {
        if (config.applicationKey().isPresent() && config.applicationKeyFile().isPresent()) {
            throw new CryptoException("Set mimiq.application-key or mimiq.application-key-file, not both");
        }
        List<Secret> texts = new ArrayList<>();
        config.applicationKey().ifPresent(texts::add);
        config.applicationKeyFile().map(ConfiguredKeys::lines).ifPresent(texts::addAll);
        if (texts.isEmpty()) {
            texts.add(withoutConfiguration());
        }
        texts.addAll(config.previousApplicationKeys());
        return texts.stream();
    }

    private Secret withoutConfiguration() {
        if (profiles.contains(TEST)) {
            return Secret.of(System.getProperties()
                    .computeIfAbsent(
                            GENERATED,
                            name -> ApplicationKey.newDevelopmentKey("generated-for-test")
                                    .reveal())
                    .toString());
        }
        throw new CryptoException(
                "There is no application key, and nothing is stored unencrypted: set MIMIQ_APPLICATION_KEY or MIMIQ_APPLICATION_KEY_FILE");
    }

    private static List<Secret> lines(Path file) {
        try {
            List<Secret> lines = Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Secret::of)
                    .toList();
            if (lines.isEmpty()) {
                throw new CryptoException("The application key file " + file + " is empty");
            }
            return lines;
        } catch (IOException e) {
            throw new CryptoException("The application key file " + file + " cannot be read", e);
        }
    }
}
