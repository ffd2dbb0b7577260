package io.mimiq.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductionReadinessTest {
    private static final URI TLS = URI.create("https://auth:8081");
    private static final URI PLAIN = URI.create("http://usage:8085");

    @Test
    void refusesPlainTextToAnyService() {
        assertThatThrownBy(() -> ProductionReadiness.requireTls(false, List.of(TLS, PLAIN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("http://usage:8085")
                .hasMessageNotContaining("auth:8081")
                .hasMessageContaining("MIMIQ_GATEWAY_UPSTREAM_ALLOW_PLAINTEXT");
    }

    @Test
    void takesTlsOrAnAcknowledgedNetwork() {
        assertThatCode(() -> ProductionReadiness.requireTls(false, List.of(TLS)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionReadiness.requireTls(true, List.of(PLAIN)))
                .doesNotThrowAnyException();
    }
}
