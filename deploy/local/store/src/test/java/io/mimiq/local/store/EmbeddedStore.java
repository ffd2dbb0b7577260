package io.mimiq.local.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The store in this JVM, with a client connected to it. */
final class EmbeddedStore implements AutoCloseable {

    /** Held, or their levels are lost. The library logs every refused command as an error. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("de.bwaldvogel.mongo"), Logger.getLogger("org.mongodb.driver"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final DurableBackend backend;
    private final MongoServer server;
    private final MongoClient client;

    private EmbeddedStore(DurableBackend backend, MongoServer server, MongoClient client) {
        this.backend = backend;
        this.server = server;
        this.client = client;
    }

    static EmbeddedStore open(Path file) {
        DurableBackend backend = DurableBackend.open(file, () -> {});
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        return new EmbeddedStore(
                backend,
                server,
                connect("mongodb://127.0.0.1:" + server.getLocalAddress().getPort()));
    }

    static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    MongoClient client() {
        return client;
    }

    void compact() {
        backend.compact();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
