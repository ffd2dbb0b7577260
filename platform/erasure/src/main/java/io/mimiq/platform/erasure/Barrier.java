package io.mimiq.platform.erasure;

import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;

/**
 * Something that ends or refuses writes to what is being erased, beyond the destroyed key. Raised before each pass, so it
 * must be idempotent.
 */
public interface Barrier {
    Uni<Void> raise(Target target);
}
