package io.mimiq.knowledge.account;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;

@Mock
@Singleton
class FaultyAccounts extends AccountRepository {

    FaultyAccounts(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> add(AccountDocument account) {
        return Faults.around(() -> super.add(account));
    }

    @Override
    Uni<Long> deleteOf(String topicId, Collection<String> sourceIds) {
        return Faults.around(() -> super.deleteOf(topicId, sourceIds));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
