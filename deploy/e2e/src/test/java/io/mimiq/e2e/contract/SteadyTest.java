package io.mimiq.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyTest {

    private final Steady steady = new Steady();

    @Test
    void overlooksThatRenewingATokenProlongsItsSession() {
        String before = session("s1", "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z");
        String after = session("s1", "2026-01-01T00:03:00Z", "2026-01-31T00:03:00Z");

        assertThat(steady.withoutTimes(after)).isEqualTo(steady.withoutTimes(before));
    }

    @Test
    void seesAnotherSession() {
        String one = session("s1", "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z");
        String other = session("s2", "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z");

        assertThat(steady.withoutTimes(other)).isNotEqualTo(steady.withoutTimes(one));
    }

    private static String session(String id, String lastUsedAt, String expiresAt) {
        return """
                {"items": [{"id": "%s", "createdAt": "2026-01-01T00:00:00Z", "lastUsedAt": "%s", "expiresAt": "%s"}]}""".formatted(id, lastUsedAt, expiresAt);
    }
}
