package io.mimiq.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    @ParameterizedTest
    @CsvSource({
        "/api/auth/sessions,                              AUTH,         /api/auth/**",
        "/api/auth,                                       AUTH,         /api/auth/**",
        "/api/topics,                                     KNOWLEDGE,    /api/topics/**",
        "/api/topics/,                                    KNOWLEDGE,    /api/topics/**",
        "/api/topics/t1,                                  KNOWLEDGE,    /api/topics/**",
        "/api/topics/t1/knowledge,                        KNOWLEDGE,    /api/topics/*/knowledge",
        "/api/topics/t1/proposals/p1/decision,            KNOWLEDGE,    /api/topics/**",
        "/api/topics/t1/documents,                        KNOWLEDGE,    /api/topics/*/documents/**",
        "/api/topics/t1/documents/d1/original,            KNOWLEDGE,    /api/topics/*/documents/**",
        "/api/topics/import,                              KNOWLEDGE,    /api/topics/import",
        "/api/topics/t1/search,                           KNOWLEDGE,    /api/topics/**",
        "/api/search,                                     KNOWLEDGE,    /api/search",
        "/api/exports,                                    KNOWLEDGE,    /api/exports",
        "/api/topics/t1/messages,                         CONVERSATION, /api/topics/*/messages/**",
        "/api/topics/t1/messages/m1/stream,               CONVERSATION, /api/topics/*/messages/**",
        "/api/topics/messages,                            KNOWLEDGE,    /api/topics/**",
        "/api/topics/t1/messagesx,                        KNOWLEDGE,    /api/topics/**",
        "/api/topics/t1/egress,                           CONVERSATION, /api/topics/*/egress/**",
        "/api/topics/t1/egress/c1,                        CONVERSATION, /api/topics/*/egress/**",
        "/api/topics/t1/confluence-pages,                 INTEGRATION,  /api/topics/*/confluence-pages/**",
        "/api/topics/t1/web-pages,                        INTEGRATION,  /api/topics/*/web-pages/**",
        "/api/topics/t1/confluence-pages/p1/sync,         INTEGRATION,  /api/topics/*/confluence-pages/**",
        "/api/integrations/confluence,                    INTEGRATION,  /api/integrations/**",
        "/api/usage,                                      USAGE,        /api/usage/**",
        "/api/usage/budget,                               USAGE,        /api/usage/**",
        "/api/audit,                                      USAGE,        /api/audit/**",
        "/api/privacy/deletions/d1,                       USAGE,        /api/privacy/**",
        "/api/privacy/receipts/d1,                        USAGE,        /api/privacy/**",
    })
    void findsTheServiceByTheMostSpecificPrefix(String path, Service service, String pattern) {
        Route route = RouteTable.find(path).orElseThrow();

        assertThat(route.service()).isEqualTo(service);
        assertThat(route.pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/authx",
                "/API/auth",
                "/api/Auth/sessions",
                "/internal/users/u1/topics/t1",
                "/api/internal",
                "/oauth2/token",
                "/q/metrics",
                "/q/openapi",
                "/api/q/health",
                "api/auth",
                "/api/topicsx",
                "/api/searchx",
                "/api/openapi",
                "/api/docs",
                "/xapi/auth"
            })
    void knowsNothingElse(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
    }
}
