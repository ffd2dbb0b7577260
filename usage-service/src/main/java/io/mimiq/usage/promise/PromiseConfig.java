package io.mimiq.usage.promise;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "mimiq.promises")
interface PromiseConfig {

    /** The ledger of a later build than the one that is packaged with the service. */
    Optional<Path> ledger();
}
