package io.mimiq.platform.erasure;

import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was barred. */
@Singleton
class Doors implements Barrier {
    private final List<Target> closed = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> raise(Target target) {
        closed.add(target);
        return Uni.createFrom().voidItem();
    }

    List<Target> closed() {
        return closed;
    }
}
