package io.mimiq.conversation.call;

import io.mimiq.conversation.price.Price;
import io.mimiq.conversation.provider.Meter;
import java.time.Instant;

/** A call that may be made: its price is known and the money for it is reserved. */
public final class AiCall {

    private final CallSpec spec;
    private final String provider;
    private final String model;
    private final Price price;
    private final Instant startedAt;
    private final Meter meter = new Meter();
    private volatile boolean topicForgotten;
    private volatile boolean begun;

    AiCall(CallSpec spec, String provider, String model, Price price, Instant startedAt) {
        this.spec = spec;
        this.provider = provider;
        this.model = model;
        this.price = price;
        this.startedAt = startedAt;
    }

    public String id() {
        return spec.callId();
    }

    public String model() {
        return model;
    }

    public String provider() {
        return provider;
    }

    /** False for the embedded provider. */
    public boolean leavesTheSystem() {
        return CallDocument.leftTheSystem(provider);
    }

    /** How many statements are sent. */
    public int statementCount() {
        return spec.knowledge().statements().size();
    }

    public Meter meter() {
        return meter;
    }

    public long costMicroUsd() {
        return price.of(meter.read().usage());
    }

    /** The topic is being erased: what is still told of the call does not name it. */
    public void forgetTopic() {
        topicForgotten = true;
    }

    /** Whether it was made: one that could not be recorded was not, and is counted nowhere. */
    public boolean isBegun() {
        return begun;
    }

    void hasBegun() {
        begun = true;
    }

    boolean topicForgotten() {
        return topicForgotten;
    }

    CallSpec spec() {
        return spec;
    }

    String priceVersion() {
        return price.version();
    }

    Instant startedAt() {
        return startedAt;
    }
}
