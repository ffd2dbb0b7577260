package io.mimiq.conversation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.TokenUsage;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final Meter meter = new Meter();

    @Test
    void assumesWhatWasSentUntilTheProviderCounts() {
        meter.sent(40);
        assertThat(meter.read()).isEqualTo(new Meter.Reading(new TokenUsage(40, 0, 0, 0), true));

        meter.counted(new TokenUsage(42, 7, 0, 0));
        assertThat(meter.read()).isEqualTo(new Meter.Reading(new TokenUsage(42, 7, 0, 0), false));
    }

    /** A provider that cannot be interrupted goes on after its call was stopped; the call has been told of by then. */
    @Test
    void keepsTheFiguresWithWhichTheCallWasClosed() {
        meter.sent(40);
        meter.close();

        meter.counted(new TokenUsage(42, 7, 0, 0));
        meter.received(300);
        meter.refused();
        meter.sent(1);

        assertThat(meter.read()).isEqualTo(new Meter.Reading(new TokenUsage(40, 0, 0, 0), true));
    }
}
