package io.mimiq.conversation.neighbours;

import io.mimiq.platform.testing.ApiContract;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * auth-, knowledge- and usage-service in one small server. Topics are there once a test has made them; {@code /control/**}
 * is for tests. Exchanges follow the contracts of the real services: one that does not is answered with 500 and what
 * contradicts them, which fails the test.
 */
final class FakeSuite {

    private static final String KNOWLEDGE_TOKEN = "Bearer for knowledge-service: knowledge:read knowledge:write";
    private static final String USAGE_TOKEN = "Bearer for usage-service: budget:reserve";

    private final ApiContract knowledge = ApiContract.of("knowledge-service");
    private final ApiContract usage = ApiContract.of("usage-service");
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, FakeTopic> topics = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> reservations = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> held = new ConcurrentHashMap<>();
    /** Whose calls may not be paid for, and by which problem that is told. */
    private final Map<String, String> poor = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    int start() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router())
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        return server.actualPort();
    }

    void stop() {
        vertx.close();
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.post("/oauth2/token").handler(this::token);
        router.route("/internal/users/:user/topics/*").handler(context -> require(KNOWLEDGE_TOKEN, context));
        router.get("/internal/users/:user/topics/:topic")
                .handler(context -> json(context, 200, topic(context).head()));
        router.get("/internal/users/:user/topics/:topic/knowledge")
                .handler(context -> json(context, 200, topic(context).knowledge()));
        router.post("/internal/users/:user/topics/:topic/relevant").handler(this::relevant);
        router.get("/internal/users/:user/topics/:topic/references")
                .handler(context ->
                        reply(context, 200, topic(context).references().encode()));
        router.post("/internal/users/:user/topics/:topic/sources/:source/keep")
                .handler(context -> json(
                        context,
                        200,
                        topic(context)
                                .keep(
                                        context.pathParam("source"),
                                        context.body().asJsonObject())));
        router.delete("/internal/users/:user/topics/:topic/sources/:source").handler(context -> {
            topic(context)
                    .withdrawn
                    .add(new JsonObject()
                            .put("sourceId", context.pathParam("source"))
                            .put("statements", context.request().getParam("statements")));
            reply(context, 204, "");
        });
        router.post("/internal/users/:user/topics/:topic/change-sets").handler(this::apply);
        router.get("/internal/users/:user/topics/:topic/documents/:document").handler(this::document);
        router.get("/internal/users/:user/topics/:topic/documents/:document/revisions/:revision")
                .handler(context -> json(context, 200, topic(context).revised(context.pathParam("document"))));
        router.put("/internal/users/:user/topics/:topic/documents/:document/state")
                .handler(this::report);
        router.route("/internal/users/:user/reservations").handler(context -> require(USAGE_TOKEN, context));
        router.post("/internal/users/:user/reservations").handler(this::reserve);
        controls(router);
        router.route().failureHandler(this::failed);
        return router;
    }

    /** What is found at once, told when it is released. */
    private void relevant(RoutingContext context) {
        JsonObject found = topic(context).relevant();
        String user = context.pathParam("user");
        if (paused.contains(user)) {
            held.put(user, () -> json(context, 200, found));
        } else {
            json(context, 200, found);
        }
    }

    private void controls(Router router) {
        router.put("/control/paused/:user").handler(context -> {
            paused.add(context.pathParam("user"));
            json(context, 200, new JsonObject());
        });
        router.get("/control/paused/:user")
                .handler(context ->
                        json(context, 200, new JsonObject().put("held", held.containsKey(context.pathParam("user")))));
        router.delete("/control/paused/:user").handler(context -> {
            paused.remove(context.pathParam("user"));
            Optional.ofNullable(held.remove(context.pathParam("user"))).ifPresent(Runnable::run);
            json(context, 200, new JsonObject());
        });
        router.put("/control/topics/:user/:topic").handler(context -> {
            topics.put(key(context), new FakeTopic(context.pathParam("topic")));
            json(context, 200, new JsonObject());
        });
        router.delete("/control/topics/:user/:topic").handler(context -> {
            topics.remove(key(context));
            json(context, 200, new JsonObject());
        });
        router.put("/control/topics/:user/:topic/documents/:document").handler(context -> {
            topic(context)
                    .documents
                    .put(context.pathParam("document"), context.body().asJsonObject());
            json(context, 200, new JsonObject());
        });
        router.put("/control/topics/:user/:topic/documents/:document/revised").handler(context -> {
            topic(context)
                    .revised
                    .put(context.pathParam("document"), context.body().asJsonObject());
            json(context, 200, new JsonObject());
        });
        router.get("/control/topics/:user/:topic")
                .handler(context -> json(
                        context,
                        200,
                        topic(context)
                                .knowledge()
                                .put("changeSets", new JsonArray(topic(context).changeSets))
                                .put("accounts", topic(context).accounts())
                                .put("kept", new JsonArray(topic(context).kept))
                                .put("withdrawn", new JsonArray(topic(context).withdrawn))
                                .put("reports", new JsonArray(topic(context).reports))));
        router.put("/control/poor/:user/:code").handler(context -> {
            poor.put(context.pathParam("user"), context.pathParam("code"));
            json(context, 200, new JsonObject());
        });
        router.delete("/control/poor/:user").handler(context -> {
            poor.remove(context.pathParam("user"));
            json(context, 200, new JsonObject());
        });
        router.put("/control/failures/:user/:what/:times").handler(context -> {
            failures.put(
                    context.pathParam("user") + context.pathParam("what"),
                    new AtomicInteger(Integer.parseInt(context.pathParam("times"))));
            json(context, 200, new JsonObject());
        });
        router.get("/control/reservations")
                .handler(context -> json(
                        context,
                        200,
                        new JsonObject()
                                .put(
                                        "items",
                                        new JsonArray(
                                                reservations.values().stream().toList()))));
        router.get("/control/request-ids")
                .handler(context -> json(
                        context,
                        200,
                        new JsonObject()
                                .put(
                                        "items",
                                        new JsonArray(
                                                new TreeSet<>(seen).stream().toList()))));
    }

    /** Gives a token for what was asked for, to whoever proves to have a key. */
    private void token(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        if (form.get("client_assertion") == null || !"client_credentials".equals(form.get("grant_type"))) {
            json(context, 401, new JsonObject().put("error", "invalid_client"));
            return;
        }
        String scopes = String.join(" ", new TreeSet<>(Set.of(form.get("scope").split(" "))));
        json(
                context,
                200,
                new JsonObject()
                        .put("access_token", "for " + form.get("audience") + ": " + scopes)
                        .put("token_type", "Bearer")
                        .put("expires_in", 300));
    }

    private void require(String token, RoutingContext context) {
        if (context.request().getHeader("X-Request-Id") != null) {
            seen.add(context.request().getHeader("X-Request-Id"));
        }
        if (!token.equals(context.request().getHeader("Authorization"))) {
            json(context, 401, FakeTopic.problem("unauthenticated", 401));
        } else if (fails(context, context.request().method().name().toLowerCase(java.util.Locale.ROOT))) {
            json(context, 500, FakeTopic.problem("internal", 500));
        } else {
            context.next();
        }
    }

    private void apply(RoutingContext context) {
        FakeTopic topic = topic(context);
        if (fails(context, "base")) {
            topic.moveOn();
        }
        if (fails(context, "refuse")) {
            json(context, 422, FakeTopic.problem("change-set-refused", 422));
            return;
        }
        if (fails(context, "exceed")) {
            json(context, 422, FakeTopic.invalid("operations"));
            return;
        }
        Map.Entry<Integer, JsonObject> result = topic.apply(context.body().asJsonObject());
        json(context, result.getKey(), result.getValue());
    }

    private void document(RoutingContext context) {
        JsonObject document = topic(context).documents.get(context.pathParam("document"));
        if (document == null) {
            throw new MissingException();
        }
        json(context, 200, document);
    }

    private void report(RoutingContext context) {
        JsonObject report = context.body().asJsonObject().put("documentId", context.pathParam("document"));
        topic(context).reports.add(report);
        reply(context, 204, "");
    }

    private void reserve(RoutingContext context) {
        String refusal = poor.get(context.pathParam("user"));
        if (refusal != null) {
            json(context, 402, FakeTopic.problem(refusal, 402));
            return;
        }
        JsonObject reservation = context.body().asJsonObject().put("userId", context.pathParam("user"));
        reservations.put(reservation.getString("callId"), reservation);
        json(
                context,
                201,
                new JsonObject()
                        .put("callId", reservation.getString("callId"))
                        .put("expiresAt", "2100-01-01T00:00:00Z"));
    }

    private boolean fails(RoutingContext context, String what) {
        AtomicInteger left = failures.get(context.pathParam("user") + what);
        return left != null && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private FakeTopic topic(RoutingContext context) {
        FakeTopic topic = topics.get(key(context));
        if (topic == null) {
            throw new MissingException();
        }
        return topic;
    }

    private static String key(RoutingContext context) {
        return context.pathParam("user") + "/" + context.pathParam("topic");
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof MissingException) {
            json(context, 404, FakeTopic.problem("not-found", 404));
        } else {
            json(context, 500, FakeTopic.problem("internal", 500).put("detail", String.valueOf(context.failure())));
        }
    }

    private void json(RoutingContext context, int status, JsonObject body) {
        reply(context, status, body.encode());
    }

    private void reply(RoutingContext context, int status, String body) {
        List<String> violations = violations(context, status, body);
        if (violations.isEmpty()) {
            send(context, status, body);
        } else {
            violations.forEach(System.err::println);
            send(
                    context,
                    500,
                    FakeTopic.problem("contract", 500)
                            .put("detail", violations.toString())
                            .encode());
        }
    }

    private List<String> violations(RoutingContext context, int status, String body) {
        String path = context.request().path();
        if (!path.startsWith("/internal/")) {
            return List.of();
        }
        return (path.contains("/reservations") ? usage : knowledge)
                .violations(
                        context.request().method().name(), path, context.body().asString(), status, body);
    }

    private static void send(RoutingContext context, int status, String body) {
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", status < 400 ? "application/json" : "application/problem+json")
                .end(body);
    }

    private static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
