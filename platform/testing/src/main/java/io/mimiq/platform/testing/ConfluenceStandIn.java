package io.mimiq.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fake Confluence Cloud site: the REST v2 calls that Mimiq makes (and v1's "current user", which v2 lacks), with the
 * shapes, statuses and quirks of the real one. It records every request, so that tests can assert what was and was not
 * asked for. Shapes: developer.atlassian.com/cloud/confluence/rest/v2.
 *
 * <p>Two quirks matter: a trashed or restricted page is a 404, and a site that allows anonymous readers treats a bad
 * token as an anonymous reader instead of answering 401 ({@link #allowAnonymous}).
 */
public final class ConfluenceStandIn implements AutoCloseable {

    /** A received request: method, path with query, and whether it authenticated as a known account. */
    public record Request(String method, String uri, boolean authenticated) {}

    private record Account(String id, String email, String apiToken, String name) {}

    private record Page(String id, String title, String storage, int version, Instant createdAt) {}

    private record Answer(int status, String body, Map<String, String> headers) {
        static Answer json(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    private static final Pattern PAGE = Pattern.compile("/wiki/api/v2/pages/([^/]+)");
    private static final String PAGES_LINK = "/spaces/OPS/pages/";

    private final LoopbackServer server;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean anonymousAllowed;
    private volatile @Nullable Answer trouble;

    private ConfluenceStandIn() {
        server = new LoopbackServer(this::serve);
    }

    /** Starts a site without accounts or pages on a free loopback port. */
    public static ConfluenceStandIn start() {
        return new ConfluenceStandIn();
    }

    /**
     * A page body in storage format that ships with this class: {@code release-runbook} or
     * {@code architecture-decision}.
     *
     * @throws NullPointerException if there is no such fixture
     */
    public static String fixture(String name) {
        try (InputStream in = ConfluenceStandIn.class.getResourceAsStream("/confluence/" + name + ".xml")) {
            Objects.requireNonNull(in, () -> "no Confluence fixture named " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's base URL, {@code http://127.0.0.1:<port>}, without a path. */
    public URI siteUrl() {
        return server.url();
    }

    /** The page's URL as a person would copy it from the browser. */
    public String pageUrl(String pageId) {
        return siteUrl() + "/wiki" + PAGES_LINK + pageId + "/A+title";
    }

    /** Adds an account. Its account id is {@code account:<name>}. */
    public ConfluenceStandIn account(String email, String apiToken, String name) {
        accounts.put(email, new Account("account:" + name, email, apiToken, name));
        return this;
    }

    /** Revokes the account's API token by removing the account. */
    public ConfluenceStandIn revoke(String email) {
        accounts.remove(email);
        return this;
    }

    /**
     * Whether a request with missing or bad credentials counts as an anonymous reader, who sees no page, instead of a
     * 401.
     */
    public ConfluenceStandIn allowAnonymous(boolean allowed) {
        anonymousAllowed = allowed;
        return this;
    }

    /** Publishes the page; an existing page gets the next version number. */
    public ConfluenceStandIn publish(String pageId, String title, String storage) {
        pages.merge(
                pageId,
                new Page(pageId, title, storage, 1, Instant.now()),
                (old, fresh) -> new Page(pageId, title, storage, old.version() + 1, old.createdAt()));
        return this;
    }

    /** Trashes or restricts the page, which look the same from outside. */
    public ConfluenceStandIn hide(String pageId) {
        pages.remove(pageId);
        return this;
    }

    /** Answers every request with 429 and {@code Retry-After} in seconds until {@link #recover()}. */
    public ConfluenceStandIn throttle(Duration retryAfter) {
        trouble = new Answer(
                429,
                error(429, "TOO_MANY_REQUESTS", "Rate limit exceeded"),
                Map.of("Retry-After", String.valueOf(retryAfter.toSeconds()), "X-RateLimit-Remaining", "0"));
        return this;
    }

    /** Answers every request with this status until {@link #recover()}. */
    public ConfluenceStandIn fail(int status) {
        trouble = Answer.json(status, error(status, "SERVER_ERROR", "Something went wrong"));
        return this;
    }

    /** Answers every request with a redirect until {@link #recover()}. */
    public ConfluenceStandIn redirectTo(String location) {
        trouble = new Answer(302, "", Map.of("Location", location));
        return this;
    }

    /** Answers every request with status 200 and this body until {@link #recover()}. */
    public ConfluenceStandIn babble(String body) {
        trouble = Answer.json(200, body);
        return this;
    }

    public ConfluenceStandIn recover() {
        trouble = null;
        return this;
    }

    /** All requests since the start or the last {@link #forgetRequests()}, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Account account = account(exchange.getRequestHeaders().getFirst("Authorization"));
            requests.add(new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), account != null));
            Answer troubled = trouble;
            send(exchange, troubled != null ? troubled : answer(exchange, account, body));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private @Nullable Account account(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return null;
        }
        byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
        String[] credentials = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        Account account = accounts.get(credentials[0]);
        boolean known =
                account != null && credentials.length == 2 && account.apiToken().equals(credentials[1]);
        return known ? account : null;
    }

    private Answer answer(HttpExchange exchange, @Nullable Account account, String body) {
        String path = exchange.getRequestURI().getPath();
        if (account == null && !anonymousAllowed) {
            return Answer.json(401, error(401, "UNAUTHORIZED", "Unauthorized"));
        }
        if (path.equals("/wiki/rest/api/user/current")) {
            return Answer.json(200, currentUser(account));
        }
        if (path.equals("/wiki/api/v2/users-bulk")
                && exchange.getRequestMethod().equals("POST")) {
            return Answer.json(200, users(body));
        }
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Answer.json(404, error(404, "NOT_FOUND", "Not Found"));
        }
        return page(page.group(1), account, exchange.getRequestURI().getQuery());
    }

    private Answer page(String id, @Nullable Account account, @Nullable String query) {
        if (!id.matches("\\d+")) {
            return Answer.json(
                    400,
                    error(
                            400,
                            "INVALID_REQUEST_PARAMETER",
                            "Provided value {" + id + "} for 'id' is not the correct type."));
        }
        Page page = account == null ? null : pages.get(id);
        if (page == null) {
            return Answer.json(404, error(404, "NOT_FOUND", "Not Found"));
        }
        boolean storage = query != null && query.contains("body-format=storage");
        String body = storage ? """
                {"storage":{"representation":"storage","value":%s}}""".formatted(quote(page.storage())) : "{}";
        return Answer.json(200, """
                {"parentType":"page","parentId":"65600","spaceId":"65538","ownerId":"account:Owner","lastOwnerId":null,\
                "createdAt":"%s","authorId":"account:Owner","position":57,"id":"%s","status":"current","title":%s,\
                "version":{"number":%d,"message":"","minorEdit":false,"authorId":"account:Owner","createdAt":"%s"},\
                "body":%s,"_links":{"editui":"/pages/resumedraft.action?draftId=%s","webui":"%s%s/A+title",\
                "edituiv2":"/spaces/OPS/pages/edit-v2/%s","tinyui":"/x/AYAB","base":"%s/wiki"}}""".formatted(
                        page.createdAt(),
                        id,
                        quote(page.title()),
                        page.version(),
                        page.createdAt().plusSeconds(page.version()),
                        body,
                        id,
                        PAGES_LINK,
                        id,
                        id,
                        siteUrl()));
    }

    private static String currentUser(@Nullable Account account) {
        if (account == null) {
            return """
                    {"type":"anonymous","displayName":"Anonymous","isExternalCollaborator":false}""";
        }
        return """
                {"type":"known","accountId":%s,"accountType":"atlassian","email":%s,"publicName":%s,"displayName":%s}""".formatted(quote(account.id()), quote(account.email()), quote(account.name()), quote(account.name()));
    }

    private String users(String body) {
        List<String> found = accounts.values().stream()
                .filter(account -> body.contains(quote(account.id())))
                .map(account -> """
                        {"accountId":%s,"accountType":"atlassian","email":"","publicName":%s,"displayName":%s}""".formatted(quote(account.id()), quote(account.name()), quote(account.name())))
                .toList();
        return "{\"results\":[" + String.join(",", found) + "]}";
    }

    private static String error(int status, String code, String title) {
        return """
                {"errors":[{"status":%d,"code":"%s","title":%s,"detail":null}]}""".formatted(status, code, quote(title));
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
