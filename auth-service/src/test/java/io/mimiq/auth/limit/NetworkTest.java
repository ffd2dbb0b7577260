package io.mimiq.auth.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1, ::ffff:192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8::, 2001:0DB8:0:0:1::"
    })
    void isTheSame(String one, String other) {
        assertThat(Network.of(one).key()).isEqualTo(Network.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.2", "2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.1, ::192.0.2.1"})
    void isAnother(String one, String other) {
        assertThat(Network.of(one).key()).isNotEqualTo(Network.of(other).key());
    }

    @Test
    void isOneForAllThatHaveNoAddress() {
        assertThat(Network.of(null).key())
                .isEqualTo(Network.of("not an address").key())
                .isNotEqualTo(Network.of("192.0.2.1").key());
    }

    @Test
    void doesNotPrintIt() {
        assertThat(Network.of("192.0.2.1")).hasToString("Network[redacted]");
    }
}
