package io.mimiq.conversation.call;

import io.mimiq.conversation.price.Price;
import io.mimiq.conversation.provider.Meter;
import java.time.Instant;

/** A call that may be made: its price is known and its cost is reserved. */
public final class AiCall {
    private final String id;
    private final CallSpec spec;
    private final String provider;
    private final String model;
    private final Price price;
    private final Instant reservedAt;
    private final Meter meter = new Meter();
    private volatile boolean begun;

    AiCall(String id, CallSpec spec, String provider, String model, Price price, Instant reservedAt) {
        this.id = id;
        this.spec = spec;
        this.provider = provider;
        this.model = model;
        this.price = price;
        this.reservedAt = reservedAt;
    }

    public String id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public String model() {
        return model;
    }

    /** False for the embedded provider. */
    public boolean leavesTheSystem() {
        return CallDocument.leftTheSystem(provider);
    }

    /** How many statements are sent. */
    public int statementCount() {
        return spec.knowledge().statements().size();
    }

    /** What it has used and cost so far. */
    public Figures figures() {
        return Figures.of(meter.read(), price);
    }

    /** Whether it was recorded. A call that was not is not made, and counts nowhere. */
    public boolean isBegun() {
        return begun;
    }

    void hasBegun() {
        begun = true;
    }

    CallSpec spec() {
        return spec;
    }

    Meter meter() {
        return meter;
    }

    String priceVersion() {
        return price.version();
    }

    Instant reservedAt() {
        return reservedAt;
    }
}
