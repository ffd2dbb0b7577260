package io.mimiq.integration.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.OutboundAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The only calls that Mimiq makes to Confluence Cloud: the current user, one page by its id, and the names of people
 * mentioned on it. None lists or searches pages, so only explicitly linked pages can ever be read. Every failure is a
 * {@link ConfluenceException}.
 */
@Singleton
public class ConfluenceClient {

    /** REST v1: v2 has no such call. Unlike a listing, it distinguishes anonymous readers from accounts. */
    private static final String CURRENT_USER = "/wiki/rest/api/user/current";

    private static final String USERS = "/wiki/api/v2/users-bulk";
    private static final int MOST_NAMES = 250;

    private final SiteHttp http;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    ConfluenceClient(SiteHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Fails unless the site accepts these credentials. */
    public Uni<Void> check(Credentials credentials) {
        return http.send(HttpMethod.GET, credentials, CURRENT_USER, null)
                .onItem()
                .invoke(this::requireAccount)
                .replaceWithVoid();
    }

    /** One page with its body. Distinguishes a missing page from credentials that no longer work. */
    public Uni<ConfluencePage> page(Credentials credentials, String pageId) {
        String path = "/wiki/api/v2/pages/" + pageId + "?body-format=storage";
        return http.send(HttpMethod.GET, credentials, path, null)
                .onItem()
                .transform(this::page)
                .onFailure(ConfluenceClient::isMissing)
                .recoverWithUni(missing ->
                        check(credentials).chain(() -> Uni.createFrom().failure(missing)));
    }

    /** Names by account id; people whom the account may not look up are missing. */
    public Uni<Map<String, String>> names(Credentials credentials, Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Buffer body = Buffer.buffer(json.createObjectNode()
                .<ObjectNode>set(
                        "accountIds",
                        json.valueToTree(accountIds.stream().limit(MOST_NAMES).toList()))
                .toString());
        return http.send(HttpMethod.POST, credentials, USERS, body)
                .onItem()
                .transform(this::names)
                .onFailure(ConfluenceClient::isNotForThisAccount)
                .recoverWithItem(Map.of());
    }

    private void requireAccount(OutboundAnswer answer) {
        if (answer.status() == 404) {
            throw new ConfluenceException(IntegrationError.SITE_REFUSED);
        }
        if (answer.status() == 403) {
            throw new ConfluenceException(IntegrationError.CREDENTIALS_REFUSED);
        }
        if (!body(answer).path("type").asText().equals("known")) {
            throw new ConfluenceException(IntegrationError.CREDENTIALS_REFUSED);
        }
    }

    private ConfluencePage page(OutboundAnswer answer) {
        JsonNode page = body(answer);
        JsonNode storage = page.at("/body/storage/value");
        JsonNode version = page.at("/version/number");
        if (!storage.isTextual() || !version.isInt() || !page.path("title").isTextual()) {
            throw new ConfluenceException(IntegrationError.UNEXPECTED_ANSWER);
        }
        return new ConfluencePage(
                page.path("id").asText(), page.path("title").asText(), version.asInt(), storage.asText());
    }

    private Map<String, String> names(OutboundAnswer answer) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode user : body(answer).path("results")) {
            String name = user.path("publicName").asText();
            names.put(
                    user.path("accountId").asText(),
                    name.isEmpty() ? user.path("displayName").asText() : name);
        }
        return names;
    }

    private JsonNode body(OutboundAnswer answer) {
        switch (answer.status()) {
            case 200 -> {}
            case 401 -> throw new ConfluenceException(IntegrationError.CREDENTIALS_REFUSED);
            case 403 -> throw new ConfluenceException(IntegrationError.PAGE_FORBIDDEN);
            case 404 -> throw new ConfluenceException(IntegrationError.PAGE_MISSING);
            case 429 ->
                throw new ConfluenceException(
                        IntegrationError.BUSY,
                        RetryAfter.parse(answer.header(HttpHeaders.RETRY_AFTER), clock.instant()));
            default -> throw new ConfluenceException(IntegrationError.UNEXPECTED_ANSWER);
        }
        try {
            return json.readTree(answer.body().toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new ConfluenceException(IntegrationError.UNEXPECTED_ANSWER);
        }
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof ConfluenceException refused && refused.error() == IntegrationError.PAGE_MISSING;
    }

    private static boolean isNotForThisAccount(Throwable failure) {
        return isMissing(failure)
                || (failure instanceof ConfluenceException refused
                        && refused.error() == IntegrationError.PAGE_FORBIDDEN);
    }
}
