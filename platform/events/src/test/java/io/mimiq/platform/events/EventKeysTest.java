package io.mimiq.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.ServiceKeys;
import io.mimiq.platform.testing.ClientKeys;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventKeysTest {
    private final EventKeys keys = new EventKeys();
    private final EventVerifier verifier = new EventVerifier(ServiceKeys.read(ClientKeys.publicKeys()));

    @Test
    void needsThePublicKeys() {
        assertThatThrownBy(() -> keys.serviceKeys(Optional.empty()))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("MIMIQ_CLIENTS_FILE");
    }

    @Test
    void needsAKeyOfItsOwn() {
        assertThatThrownBy(() -> keys.signer(Optional.empty(), "usage-service", verifier))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("MIMIQ_CLIENT_KEY_FILE");
    }

    @Test
    void refusesAKeyThatTheOthersDoNotKnowAsItsOwn() {
        assertThatThrownBy(() ->
                        keys.signer(Optional.of(ClientKeys.privateKey("auth-service")), "usage-service", verifier))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("of usage-service");
        assertThat(keys.signer(Optional.of(ClientKeys.privateKey("usage-service")), "usage-service", verifier))
                .isNotNull();
    }
}
