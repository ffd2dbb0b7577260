package io.mimiq.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A single Kafka node that is its own controller. It is formatted on first start and holds the suite's topics. */
final class Broker implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final int PARTITIONS = 3;
    private static final List<String> TOPICS =
            List.of("mimiq.usage.v1", "mimiq.audit.v1", "mimiq.privacy.v1", "mimiq.knowledge.v1", "mimiq.session.v1");

    private final BrokerOptions options;
    private final FileChannel lock;
    private final KafkaRaftServer server;

    private Broker(BrokerOptions options, FileChannel lock, KafkaRaftServer server) {
        this.options = options;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Returns once the broker serves clients and the suite's topics exist.
     *
     * @throws DataInUseException if another broker uses the data
     */
    static Broker start(BrokerOptions options) throws Exception {
        FileChannel lock = lock(Files.createDirectories(options.data()));
        format(options);
        Broker broker = new Broker(options, lock, new KafkaRaftServer(configuration(options), Time.SYSTEM));
        try {
            broker.server.startup();
            broker.createTopics();
            return broker;
        } catch (Exception | Error e) {
            broker.close();
            throw e;
        }
    }

    String address() {
        return options.host() + ":" + options.port();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kafka's own lock comes too late: by then it has opened, and repaired, the cluster's log. */
    private static FileChannel lock(Path data) throws IOException, DataInUseException {
        FileChannel file =
                FileChannel.open(data.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw new DataInUseException("Another broker uses the data in " + data);
        }
        return file;
    }

    private static void format(BrokerOptions options) throws Exception {
        Path data = options.data().toAbsolutePath();
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .run();
    }

    private static KafkaConfig configuration(BrokerOptions options) {
        String controller = options.host() + ":" + options.controllerPort();
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("controller.quorum.voters", NODE_ID + "@" + controller),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%s:%d,CONTROLLER://%s".formatted(options.host(), options.port(), controller)),
                Map.entry("advertised.listeners", "PLAINTEXT://%s:%d".formatted(options.host(), options.port())),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", options.data().toAbsolutePath().toString()),
                // There are no replicas, and a publisher forgets an event once it is acknowledged, so acknowledged must
                // mean on disk. This costs one fsync per batch, a few milliseconds, at the suite's few events per
                // second.
                Map.entry("log.flush.interval.messages", "1"),
                Map.entry("num.partitions", Integer.toString(PARTITIONS)),
                Map.entry("default.replication.factor", "1"),
                Map.entry("auto.create.topics.enable", "true"),
                Map.entry("offsets.topic.num.partitions", Integer.toString(PARTITIONS)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // A broker that restarts after a kill waits until its old session has expired: 9 s by default.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                // Nobody else will join, so a consumer need not wait.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Threads and buffers for a handful of clients instead of a cluster.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024)),
                Map.entry("log.segment.bytes", Integer.toString(64 * 1024 * 1024))));
        return KafkaConfig.fromProps(properties, false);
    }

    private void createTopics() throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            List<NewTopic> topics = TOPICS.stream()
                    .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                    .toList();
            for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
                try {
                    created.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
