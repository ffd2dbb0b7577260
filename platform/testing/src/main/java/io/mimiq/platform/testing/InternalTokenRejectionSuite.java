package io.mimiq.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a service does with tokens when other services call it. */
public abstract class InternalTokenRejectionSuite extends TokenRejectionSuite {

    /**
     * @param service name of this service, the audience of tokens for it
     * @param userCall method and path of a call that needs a user, as in {@code GET /api/topics}
     * @param serviceCall method and path of a call under {@code /internal}
     * @param scope the scope that this call needs
     */
    protected InternalTokenRejectionSuite(String service, String userCall, String serviceCall, String scope) {
        super(service, userCall, serviceCall, scope);
    }

    @Test
    void letsAServiceWithTheScopeCallInternally() {
        assertThat(call(serviceCall, TestTokens.service(CLIENT, service, scope)).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void refusesServiceTokenWithoutTheScope() {
        assertRefused(call(serviceCall, TestTokens.service(CLIENT, service, "other:scope")), 403);
    }
}
