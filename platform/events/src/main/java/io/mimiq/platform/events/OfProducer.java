package io.mimiq.platform.events;

/** An event's data that not every producer of its type may send. */
public interface OfProducer {
    /** Whether it may come from this service, which signed it. */
    boolean mayComeFrom(String service);
}
