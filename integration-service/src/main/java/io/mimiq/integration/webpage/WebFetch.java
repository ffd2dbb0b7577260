package io.mimiq.integration.webpage;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.Outbound;
import io.mimiq.integration.outbound.OutboundAnswer;
import io.mimiq.integration.outbound.OutboundCall;
import io.mimiq.integration.outbound.OutboundFailure;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Fetches one page: follows where it leads on to, a few times and by the rules, but no link on it. */
@Singleton
class WebFetch {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Map<String, String> HEADERS = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private final Outbound outbound;
    private final AddressRules rules;
    private final WebPagesConfig config;
    private final Clock clock;

    WebFetch(Outbound outbound, AddressRules rules, WebPagesConfig config, Clock clock) {
        this.outbound = outbound;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with a {@link ProblemException}. */
    Uni<WebPage> fetch(WebAddress address) {
        Instant end = clock.instant().plus(config.timeout());
        return follow(address, 0, end)
                .ifNoItem()
                .after(config.timeout())
                .failWith(() -> problem(OutboundFailure.Reason.TIMEOUT))
                .onFailure(OutboundFailure.class)
                .transform(failure -> problem(((OutboundFailure) failure).reason()));
    }

    private Uni<WebPage> follow(WebAddress address, int redirects, Instant end) {
        return outbound.send(call(address, end))
                .chain(answer -> REDIRECTS.contains(answer.status())
                        ? follow(next(address, answer, redirects), redirects + 1, end)
                        : Uni.createFrom().item(() -> page(address, answer)));
    }

    private OutboundCall call(WebAddress address, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.toMillis() <= 0) {
            throw new OutboundFailure(OutboundFailure.Reason.TIMEOUT);
        }
        OutboundCall.Limits limits =
                new OutboundCall.Limits(left, PutFile.MAX_BYTES, rules.mayBePrivate(address.site()));
        return new OutboundCall(HttpMethod.GET, address.site(), address.path(), HEADERS, null, limits);
    }

    private WebAddress next(WebAddress address, OutboundAnswer answer, int redirects) {
        if (redirects == MOST_REDIRECTS) {
            throw refused(IntegrationError.WEB_PAGE_REDIRECTS, "It was followed " + MOST_REDIRECTS + " times.");
        }
        String location = answer.header(HttpHeaders.LOCATION);
        if (location == null) {
            throw failed();
        }
        return rules.admit(address, location);
    }

    private WebPage page(WebAddress address, OutboundAnswer answer) {
        requireFound(answer.status());
        if (answer.header(HttpHeaders.CONTENT_ENCODING) != null) {
            throw failed();
        }
        ContentType type = ContentType.of(answer.header(HttpHeaders.CONTENT_TYPE));
        String extension = type.extension(address.extension())
                .orElseThrow(() -> refused(
                        IntegrationError.WEB_PAGE_TYPE,
                        "Web pages, PDF, Markdown, text and other files that can be uploaded can be read."));
        return new WebPage(address, type, extension, answer.body().getBytes(), clock.instant());
    }

    private static void requireFound(int status) {
        switch (status) {
            case 200 -> {}
            case 401, 403, 407 ->
                throw refused(IntegrationError.WEB_PAGE_LOGIN_NEEDED, "Save it in your browser and upload the file.");
            case 404, 410 -> throw refused(IntegrationError.WEB_PAGE_MISSING, "Check the address.");
            default -> throw failed();
        }
    }

    private static ProblemException failed() {
        return refused(IntegrationError.WEB_PAGE_FAILED, "Try again later, or look at it in a browser.");
    }

    private static ProblemException problem(OutboundFailure.Reason reason) {
        return switch (reason) {
            case NOT_PUBLIC ->
                refused(IntegrationError.WEB_ADDRESS_NOT_PUBLIC, "Only pages that everybody can reach are fetched.");
            case UNREACHABLE ->
                refused(IntegrationError.WEB_PAGE_UNREACHABLE, "Check the address, or try again later.");
            case TIMEOUT -> refused(IntegrationError.WEB_PAGE_TIMEOUT, "Try again later.");
            case TOO_LARGE -> refused(IntegrationError.WEB_PAGE_TOO_LARGE, "A page may have 10 MiB.");
        };
    }

    private static ProblemException refused(IntegrationError error, String detail) {
        return new ProblemException(error, detail);
    }
}
