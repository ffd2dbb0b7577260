package io.mimiq.local.store;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store as a process of its own, killed without warning in the midst of its work.
 *
 * <p>{@code -Dmimiq.store.kills=200} for the long form, {@code -Dmimiq.store.seed=N} to repeat a run's choices.
 */
class KilledStoreTest {

    private static final int KILLS = Integer.getInteger("mimiq.store.kills", 8);
    private static final long SEED = Long.getLong("mimiq.store.seed", 20_261_121);

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedWhenKilledUnderLoad() throws Exception {
        Random random = new Random(SEED);
        Workload workload = new Workload(SEED);

        for (int kill = 0; kill < KILLS; kill++) {
            Process store = StoreProcess.start(folder);
            try (MongoClient client = EmbeddedStore.connect(StoreProcess.address(store))) {
                Workload.prepare(client);
                Workload.verify(client, workload.acknowledged());
                Workload.Run run = workload.start(client, 1 + random.nextInt(500));
                run.awaitEnough();
                store.destroyForcibly().waitFor();
                run.abandon();
            } finally {
                store.destroyForcibly();
            }
        }

        Process store = StoreProcess.start(folder);
        try (MongoClient client = EmbeddedStore.connect(StoreProcess.address(store))) {
            Workload.verify(client, workload.acknowledged());
        } finally {
            store.destroyForcibly().waitFor();
        }
    }
}
