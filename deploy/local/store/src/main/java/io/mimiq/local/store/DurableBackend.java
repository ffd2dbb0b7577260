package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** mongo-java-server's commands over one MVStore file, each run and answered as {@link GroupCommit} requires. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private static final int PAGE_CACHE_MEGABYTES = 32;

    private final MVStore store;
    private final GroupCommit commits;
    private final Compaction compaction;
    private final Runnable onBroken;
    private final LongAdder examined = new LongAdder();

    private DurableBackend(MVStore store, Runnable onBroken) {
        super(Clock.systemUTC());
        this.store = store;
        this.commits = new GroupCommit(store);
        this.onBroken = onBroken;
        DurableDatabase.namesIn(store).forEach(this::resolveDatabase);
        this.compaction = new Compaction(store, commits);
    }

    /**
     * Opens or creates the store.
     *
     * @param onBroken called once the file cannot be written any more and nothing can be acknowledged
     * @throws MVStoreException if the file is in use or not a valid store
     */
    static DurableBackend open(Path file, Runnable onBroken) {
        MVStore store = new MVStore.Builder()
                .fileName(CommitOrder.name(file.toString()))
                .cacheSize(PAGE_CACHE_MEGABYTES)
                // Neither by time nor by volume: GroupCommit commits, between commands.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Commits are only ever appended, so that after a power failure the newest one is found from the end of the
        // file. MVStore would rather reuse free space and find commits through a chain that the next, unfinished commit
        // may break. Only Compaction gives free space back.
        store.setReuseSpace(false);
        // Each commit is on disk before the next is written, so space that only older versions use is free at once.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        store.sync();
        return new DurableBackend(store, onBroken);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new DurableDatabase(databaseName, store, getCursorRegistry(), examined);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document arguments) {
        Refusals.check(command, arguments);
        Supplier<Document> run = command.equalsIgnoreCase("listDatabases")
                ? this::listDatabases
                : () -> super.handleCommand(channel, databaseName, command, arguments);
        return guarded(command, () -> switch (access(databaseName, command, arguments)) {
            case NONE -> run.get();
            case READ -> commits.read(run);
            case WRITE -> commits.write(run);
            case STRUCTURE -> commits.restructure(run);
        });
    }

    /** The legacy query message, which today's drivers only use for their handshake. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return guarded("query", () -> commits.read(() -> super.handleQuery(query)));
    }

    /** A write that must first create its collection changes the structure. */
    private Access access(String databaseName, String command, Document arguments) {
        Access access = Access.of(command, arguments);
        boolean creates = access == Access.WRITE
                && !((DurableDatabase) resolveDatabase(databaseName)).has(Fields.text(arguments, command));
        return creates ? Access.STRUCTURE : access;
    }

    /** Logs unexpected failures by command name: the library would log the command, and with it what people wrote. */
    private <T> T guarded(String command, Supplier<T> run) {
        try {
            return run.get();
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} failed", command, e);
            if (e instanceof MVStoreException && store.isClosed()) {
                onBroken.run();
            }
            throw new MongoServerError(8, "UnknownError", "the embedded store could not do this: " + e.getMessage());
        }
    }

    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    /** Adds the number of documents that queries examined, under MongoDB's name for it. */
    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        Fields.required(status, "metrics", Document.class)
                .append("queryExecutor", new Document("scannedObjects", examined.sum()));
        return status;
    }

    /** Gives free space back now instead of when it is worthwhile. */
    void compact() {
        compaction.now();
    }

    @Override
    public void close() {
        compaction.close();
        if (!store.isClosed()) {
            compaction.now();
            commits.maintain(store::close);
        }
        super.close();
    }

    @Override
    public String toString() {
        return "DurableBackend[" + store.getFileStore().getFileName() + "]";
    }
}
