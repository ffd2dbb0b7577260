package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.Outbound;
import io.mimiq.integration.outbound.OutboundAnswer;
import io.mimiq.integration.outbound.OutboundCall;
import io.mimiq.integration.outbound.OutboundFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to a Confluence site with a user's credentials. */
@Singleton
class SiteHttp {
    private final Outbound outbound;
    private final SiteRules rules;
    private final ConfluenceConfig config;

    SiteHttp(Outbound outbound, SiteRules rules, ConfluenceConfig config) {
        this.outbound = outbound;
        this.rules = rules;
        this.config = config;
    }

    Uni<OutboundAnswer> send(HttpMethod method, Credentials credentials, String path, @Nullable Buffer body) {
        OutboundCall.Limits limits = new OutboundCall.Limits(
                config.timeout(), config.maxAnswerBytes(), rules.mayBePrivate(credentials.site()));
        Map<String, String> headers = Map.of("Authorization", credentials.basic(), "Accept", "application/json");
        return outbound.send(new OutboundCall(method, credentials.site(), path, headers, body, limits))
                .onFailure(OutboundFailure.class)
                .transform(failure -> new ConfluenceException(meaning((OutboundFailure) failure)));
    }

    private static IntegrationError meaning(OutboundFailure failure) {
        return switch (failure.reason()) {
            case NOT_PUBLIC -> IntegrationError.SITE_REFUSED;
            case TOO_LARGE -> IntegrationError.PAGE_TOO_LARGE;
            case UNREACHABLE, TIMEOUT -> IntegrationError.UNREACHABLE;
        };
    }
}
