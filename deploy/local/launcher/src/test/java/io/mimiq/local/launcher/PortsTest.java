package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void movesAllPortsWithOneNumber() {
        Ports ports = new Ports(9000);

        assertThat(Arrays.stream(Service.values()).map(ports::of)).containsExactly(9000, 9001, 9002, 9003, 9004, 9005);
        assertThat(Arrays.stream(Service.values()).map(ports::managementOf))
                .containsExactly(9020, 9021, 9022, 9023, 9024, 9025);
        assertThat(ports.of(Service.KNOWLEDGE)).isEqualTo(9002);
        assertThat(ports.mongodb()).isEqualTo(9010);
        assertThat(ports.kafka()).isEqualTo(9011);
        assertThat(ports.kafkaController()).isEqualTo(9012);
    }

    @Test
    void namesEveryPortThatIsTaken() throws Exception {
        try (ServerSocket one = taken();
                ServerSocket other = taken()) {
            assertThatThrownBy(() ->
                            Ports.requireFree(Map.of(one.getLocalPort(), "mongodb", other.getLocalPort(), "gateway")))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining(one.getLocalPort() + " (mongodb)")
                    .hasMessageContaining(other.getLocalPort() + " (gateway)")
                    .hasMessageContaining("MIMIQ_PORT");
        }
    }

    @Test
    void acceptsPortsThatAreFree() throws Exception {
        int free;
        try (ServerSocket socket = taken()) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree(Map.of(free, "gateway"))).doesNotThrowAnyException();
    }

    private static ServerSocket taken() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
