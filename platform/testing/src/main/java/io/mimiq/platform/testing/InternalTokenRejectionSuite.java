package io.mimiq.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Token tests for a service that other services call. */
public abstract class InternalTokenRejectionSuite extends TokenRejectionSuite {

    /**
     * @param service name of this service, the audience of its tokens
     * @param userCall method and path of a call that needs a user, such as {@code GET /api/topics}
     * @param serviceCall method and path of a call under {@code /internal}
     * @param scope the scope that {@code serviceCall} needs
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
