package io.mimiq.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked for.
 *
 * @param root the checkout, whose modules' target folders hold what is started
 * @param home where data, keys and logs are
 * @param port the first of all ports
 * @param mongodb the MongoDB to use, or null to start one
 * @param kafka the Kafka to use, or null to start one
 * @param environment what every process inherits
 * @param rehearsal whether it is started only to learn how to start faster
 */
public record Options(
        Path root,
        Path home,
        int port,
        boolean fresh,
        boolean supervise,
        boolean ignoreMemory,
        Duration patience,
        @Nullable String mongodb,
        @Nullable String kafka,
        Map<String, String> environment,
        boolean rehearsal) {

    /** A rehearsal is for everyone who starts this build: it knows nobody's servers, keys and settings. */
    private static final Set<String> NOT_REHEARSED =
            Set.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "ANTHROPIC_API_KEY", "MIMIQ_PORT", "MIMIQ_HOME");

    /** One person does in a minute what others do in an hour. */
    private static final String UNLIMITED = "1000000";

    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_SECONDS = 180;

    /** Reads the environment as {@code deploy/up} does; a relative MIMIQ_HOME starts from where one is. */
    public static Options of(Path root, Map<String, String> environment) {
        Path checkout = root.toAbsolutePath().normalize();
        String home = given(environment, "MIMIQ_HOME");
        return new Options(
                checkout,
                home == null
                        ? checkout.resolve(".mimiq")
                        : Path.of(home).toAbsolutePath().normalize(),
                number(environment, "MIMIQ_PORT", DEFAULT_PORT, Ports.HIGHEST_BASE),
                false,
                false,
                Boolean.parseBoolean(environment.get("MIMIQ_IGNORE_MEMORY")),
                Duration.ofSeconds(number(environment, "MIMIQ_START_SECONDS", DEFAULT_SECONDS, 3600)),
                given(environment, "MONGODB_URI"),
                given(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                Map.copyOf(environment),
                false);
    }

    /** Apart from everybody's data and ports. */
    static Options rehearsal(Path root, Map<String, String> environment) throws SuiteException {
        Map<String, String> own = new HashMap<>(environment);
        own.keySet().removeAll(NOT_REHEARSED);
        own.put("MIMIQ_GATEWAY_LIMITS_CLIENT_REQUESTS", UNLIMITED);
        own.put("MIMIQ_GATEWAY_LIMITS_CREDENTIAL_REQUESTS", UNLIMITED);
        Options options = of(root, own);
        Path home = options.root.resolve("deploy/local/launcher/target/rehearsal");
        return new Options(
                options.root,
                home,
                Ports.anyFree(),
                true,
                false,
                options.ignoreMemory,
                options.patience,
                null,
                null,
                options.environment,
                true);
    }

    /** @throws IllegalArgumentException with a message for the person who typed it */
    static Options parse(Path root, Map<String, String> environment, String... arguments) {
        Options options = of(root, environment);
        for (String argument : arguments) {
            options = switch (argument) {
                case "--fresh" -> options.withFresh(true);
                case "--supervise" -> options.withSupervise(true);
                default -> throw new IllegalArgumentException("unknown option " + argument);
            };
        }
        if (options.fresh && (options.mongodb != null || options.kafka != null)) {
            throw new IllegalArgumentException(
                    "--fresh can only empty what it made, not the servers that MONGODB_URI and KAFKA_BOOTSTRAP_SERVERS name");
        }
        return options;
    }

    public Options withHome(Path home) {
        return new Options(
                root, home, port, fresh, supervise, ignoreMemory, patience, mongodb, kafka, environment, rehearsal);
    }

    public Options withPort(int port) {
        return new Options(
                root, home, port, fresh, supervise, ignoreMemory, patience, mongodb, kafka, environment, rehearsal);
    }

    public Options withFresh(boolean fresh) {
        return new Options(
                root, home, port, fresh, supervise, ignoreMemory, patience, mongodb, kafka, environment, rehearsal);
    }

    public Options withSupervise(boolean supervise) {
        return new Options(
                root, home, port, fresh, supervise, ignoreMemory, patience, mongodb, kafka, environment, rehearsal);
    }

    /** More environment for every process: another AI endpoint, a log level. */
    public Options withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Options(
                root, home, port, fresh, supervise, ignoreMemory, patience, mongodb, kafka, Map.copyOf(all), rehearsal);
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int most) {
        String text = given(environment, name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of range
        }
        throw new IllegalArgumentException(name + " must be a number from 1 to " + most + ", not " + text);
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
