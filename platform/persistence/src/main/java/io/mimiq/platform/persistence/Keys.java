package io.mimiq.platform.persistence;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.KeyRing;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the service's key ring. The service does not start if its application keys are missing or unsafe. */
@Singleton
class Keys implements CollectionIndexes {
    @Startup
    @Produces
    @Singleton
    ApplicationKeys applicationKeys(KeyConfig config) {
        return new ConfiguredKeys(config, ConfigUtils.getProfiles()).read();
    }

    @Produces
    @Singleton
    KeyRing keyRing(
            @ConfigProperty(name = "mimiq.service.name") String service,
            ApplicationKeys applicationKeys,
            Collections collections,
            Clock clock) {
        return new KeyRing(
                service, applicationKeys, new MongoKeyStore(collections.get(MongoKeyStore.COLLECTION)), clock);
    }

    @Override
    public String collection() {
        return MongoKeyStore.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(MongoKeyStore.APPLICATION_KEY_ID)));
    }
}
