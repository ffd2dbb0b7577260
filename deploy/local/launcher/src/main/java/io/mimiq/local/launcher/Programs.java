package io.mimiq.local.launcher;

import io.mimiq.local.launcher.Program.Stage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Decides what to run, with which command and environment. */
final class Programs {

    /** Only the service that talks to the AI gets its keys. */
    private static final List<String> FOR_CONVERSATION_ONLY = List.of("ANTHROPIC_API_KEY", "OPENAI_API_KEY");

    private final Options options;
    private final Ports ports;
    private final Home home;
    private final Archives archives;
    private final Jvm jvm;
    private final Optional<Path> mongod;

    Programs(Options options, Home home, Archives archives) {
        this.options = options;
        this.ports = new Ports(options.port());
        this.home = home;
        this.archives = archives;
        this.jvm = new Jvm(options.root(), home, archives);
        this.mongod = onPath("mongod");
    }

    List<Program> all() throws SuiteException {
        List<Program> programs = new ArrayList<>();
        if (options.mongodb() == null) {
            programs.add(mongod.isPresent() ? mongod(mongod.get()) : store());
        }
        if (options.kafka() == null) {
            programs.add(broker());
        }
        for (Service service : Service.values()) {
            programs.add(service(service));
        }
        return programs;
    }

    /** Every port we are going to listen on, with the name of its process. */
    Map<Integer, String> listening() {
        Map<Integer, String> listening = new TreeMap<>();
        if (options.mongodb() == null) {
            listening.put(ports.mongodb(), "mongodb");
        }
        if (options.kafka() == null) {
            listening.put(ports.kafka(), "kafka");
            listening.put(ports.kafkaController(), "kafka's controller");
        }
        for (Service service : Service.values()) {
            listening.put(ports.of(service), service.processName());
            listening.put(ports.managementOf(service), service.processName() + "'s management");
        }
        return listening;
    }

    /** What everything runs on, for people. */
    String servers() {
        return "Java " + archives.jdk().version() + ", MongoDB " + mongodbMode() + ", Kafka " + kafkaMode();
    }

    boolean isRehearsed() {
        return archives.areComplete();
    }

    String mongodbUri() {
        if (options.mongodb() != null) {
            return options.mongodb();
        }
        String uri = "mongodb://127.0.0.1:" + ports.mongodb();
        return mongod.isPresent() ? uri + "/?replicaSet=" + ReplicaSet.NAME : uri;
    }

    String mongodbMode() {
        return options.mongodb() != null ? "given" : mongod.isPresent() ? "mongod" : "embedded";
    }

    String kafkaServers() {
        return options.kafka() != null ? options.kafka() : "127.0.0.1:" + ports.kafka();
    }

    String kafkaMode() {
        return options.kafka() != null ? "given" : "embedded";
    }

    private Program store() throws SuiteException {
        List<String> arguments = List.of(
                "--port",
                String.valueOf(ports.mongodb()),
                "--data",
                home.data("mongo").toString());
        List<String> command = jvm.server(
                "mongodb", 160, Jvm.Compiler.LATE_THOROUGH, "store", "io.mimiq.local.store.StoreMain", arguments);
        return server("mongodb", Stage.STORE, command, List.of(ports.mongodb()));
    }

    private Program broker() throws SuiteException {
        List<String> arguments = List.of(
                "--port",
                String.valueOf(ports.kafka()),
                "--controller-port",
                String.valueOf(ports.kafkaController()),
                "--data",
                home.data("kafka").toString());
        List<String> command =
                jvm.server("kafka", 192, Jvm.Compiler.QUICK, "broker", "io.mimiq.local.broker.BrokerMain", arguments);
        return server("kafka", Stage.BROKER, command, List.of(ports.kafka(), ports.kafkaController()));
    }

    private Program server(String name, Stage stage, List<String> command, List<Integer> listening) {
        String address = "127.0.0.1:" + listening.get(0);
        return new Program(
                name,
                stage,
                command,
                environment(),
                listening,
                home.log(name),
                home.temporary(name),
                Probe.line("ready "),
                address);
    }

    private Program mongod(Path mongod) {
        return new Program(
                "mongodb",
                Stage.STORE,
                ReplicaSet.command(mongod, ports.mongodb(), home.data("mongod")),
                environment(),
                List.of(ports.mongodb()),
                home.log("mongodb"),
                home.temporary("mongodb"),
                ReplicaSet.probe(ports.mongodb()),
                "127.0.0.1:" + ports.mongodb());
    }

    private Program service(Service service) throws SuiteException {
        Map<String, String> environment = environment();
        if (service != Service.CONVERSATION) {
            FOR_CONVERSATION_ONLY.forEach(environment::remove);
        }
        environment.putAll(configuration(service));
        return new Program(
                service.processName(),
                service == Service.GATEWAY ? Stage.EDGE : Stage.SERVICES,
                jvm.service(service),
                environment,
                List.of(ports.of(service), ports.managementOf(service)),
                home.log(service.processName()),
                home.temporary(service.processName()),
                Probe.http(URI.create("http://127.0.0.1:" + ports.managementOf(service) + "/q/health/ready")),
                "http://localhost:" + ports.of(service));
    }

    private Map<String, String> configuration(Service service) throws SuiteException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("QUARKUS_PROFILE", "local");
        configuration.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        configuration.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        configuration.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        configuration.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.managementOf(service)));
        configuration.put("MIMIQ_OPS_PASSWORD", home.keys().opsPassword());
        for (Service other : Service.values()) {
            if (other != Service.GATEWAY) {
                configuration.put(other.urlVariable(), "http://localhost:" + ports.of(other));
            }
        }
        if (service != Service.GATEWAY) {
            configuration.put("MONGODB_URI", mongodbUri());
            configuration.put("KAFKA_BOOTSTRAP_SERVERS", kafkaServers());
            configuration.put(
                    "MIMIQ_APPLICATION_KEY_FILE",
                    home.keys().applicationKey(service.processName()).toString());
            configuration.put(
                    "MIMIQ_CLIENT_KEY_FILE",
                    home.keys().clientKey(service.processName()).toString());
            configuration.put("MIMIQ_CLIENTS_FILE", home.keys().clientsFile().toString());
        }
        if (service == Service.CONVERSATION && options.mongodb() == null) {
            // On its own database this is the only replica, so it can take over at once what a dead one left.
            configuration.put("MIMIQ_REPLICA", "local");
        }
        if (service == Service.CONVERSATION && !options.rehearsal()) {
            // The embedded model takes a processor for a second, which the other services need more during startup.
            configuration.put("MIMIQ_CONVERSATION_PREPARE_AFTER", "PT10S");
        }
        if (service == Service.USAGE) {
            builtLedger().ifPresent(ledger -> configuration.put("MIMIQ_PROMISES_LEDGER", ledger.toString()));
        }
        return configuration;
    }

    /** The promise ledger of the last full build here, if it is newer than the one in the sources. */
    private Optional<Path> builtLedger() throws SuiteException {
        Path built = options.root().resolve("deploy/e2e/target/promises.json");
        Path recorded = options.root().resolve("docs/promises.json");
        try {
            boolean newer = Files.exists(built)
                    && Files.getLastModifiedTime(built).compareTo(Files.getLastModifiedTime(recorded)) > 0;
            return newer ? Optional.of(built) : Optional.empty();
        } catch (IOException e) {
            throw new SuiteException("Cannot compare " + built + " with " + recorded + ": " + e, e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(options.environment());
        // glibc keeps a memory arena per thread; two are enough and save tens of megabytes per process.
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private Optional<Path> onPath(String program) {
        return Arrays.stream(options.environment().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
