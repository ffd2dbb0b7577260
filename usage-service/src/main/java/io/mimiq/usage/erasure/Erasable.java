package io.mimiq.usage.erasure;

import io.smallrye.mutiny.Uni;

/** Data of a feature that an erasure must reach. Every implementation is a bean and is found as such. */
public interface Erasable {

    /** Name of its count on the receipt, as in {@code calls}. */
    String name();

    /** How many records still tell of the target. Zero after {@link #erase}. */
    Uni<Long> count(Target target);

    /** Makes the records forget the target, or removes them. Repeating it is harmless. */
    Uni<Void> erase(Target target);
}
