package io.mimiq.local.launcher;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** Runs the machine's own mongod as a replica set of one, which transactions and change streams require. */
final class ReplicaSet {

    static final String NAME = "mimiq";

    private static final int NOT_YET_INITIALIZED = 94;

    private ReplicaSet() {}

    static List<String> command(Path mongod, int port, Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Leash.shell(List.of(
                mongod.toString(),
                "--replSet",
                NAME,
                "--bind_ip",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--dbpath",
                data.toString(),
                "--wiredTigerCacheSizeGB",
                "0.25"));
    }

    /** Ready once it is primary. Initiates the replica set on first start. */
    static Probe probe(int port) {
        String address = "mongodb://127.0.0.1:" + port
                + "/?directConnection=true&serverSelectionTimeoutMS=500&connectTimeoutMS=500";
        return log -> {
            try (MongoClient client = MongoClients.create(address)) {
                return isPrimary(client.getDatabase("admin"), port);
            } catch (MongoException e) {
                return false; // not listening yet, or between elections
            }
        };
    }

    private static boolean isPrimary(MongoDatabase admin, int port) {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", NAME).append("members", List.of(member))));
        }
        return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    }
}
