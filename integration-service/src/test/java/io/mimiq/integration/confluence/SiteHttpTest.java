package io.mimiq.integration.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.Outbound;
import io.mimiq.integration.outbound.OutboundAnswer;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.testing.Patience;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.JksOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with a certificate, whose name leads to this machine. */
class SiteHttpTest {
    private static final String PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private Consumer<HttpServerRequest> answer = request -> request.response().end("fine");

    @TempDir
    Path folder;

    private Path keys = Path.of("");

    @BeforeEach
    void aCertificate() throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "site",
                        "-dname",
                        "CN=acme.atlassian.net",
                        "-ext",
                        "SAN=dns:acme.atlassian.net",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int serve() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD));
        HttpServer server = vertx.createHttpServer(options).requestHandler(request -> {
            hosts.add(String.valueOf(request.authority()));
            answer.accept(request);
        });
        return server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private SiteHttp client(ConfluenceConfig config) {
        HttpClientOptions trusting = new HttpClientOptions()
                .setTrustOptions(new JksOptions().setPath(keys.toString()).setPassword(PASSWORD));
        return new SiteHttp(new Outbound(vertx, trusting, SiteHttpTest::here), new SiteRules(config), config);
    }

    private static InetAddress[] here(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    private static Uni<OutboundAnswer> get(SiteHttp client, String host, int port) {
        Credentials credentials =
                new Credentials(new Site("https", host, port), Secret.of("ada@example.com"), Secret.of("token"));
        return client.send(HttpMethod.GET, credentials, "/wiki", null);
    }

    private static UniAssertSubscriber<OutboundAnswer> await(Uni<OutboundAnswer> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static void assertFails(Uni<OutboundAnswer> uni, IntegrationError error) {
        assertThat(await(uni).awaitFailure(Patience.ANSWER).getFailure())
                .isInstanceOfSatisfying(
                        ConfluenceException.class,
                        failure -> assertThat(failure.error()).isEqualTo(error));
    }

    @Test
    void connectsToTheAddressThatWasJudgedUnderTheNameOfTheSite() {
        int port = serve();
        SiteHttp client = client(TestConfig.withStandIn("https://acme.atlassian.net:" + port));

        OutboundAnswer got = await(get(client, "acme.atlassian.net", port))
                .awaitItem(Patience.ANSWER)
                .getItem();

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(Buffer.buffer("fine"));
        assertThat(hosts).containsExactly("acme.atlassian.net:" + port);
    }

    @Test
    void trustsNoCertificateOfAnotherName() {
        int port = serve();
        SiteHttp client = client(TestConfig.withStandIn("https://other.atlassian.net:" + port));

        assertFails(get(client, "other.atlassian.net", port), IntegrationError.UNREACHABLE);

        assertThat(hosts).isEmpty();
    }

    @Test
    void goesToNoPrivateAddressWhateverTheNameIs() {
        int port = serve();
        SiteHttp client = client(TestConfig.strict());

        assertFails(get(client, "acme.atlassian.net", port), IntegrationError.SITE_REFUSED);

        assertThat(hosts).isEmpty();
    }

    @Test
    void readsNoAnswerThatIsTooLarge() {
        answer = request -> request.response().end("a".repeat(200_000));
        int port = serve();

        assertFails(
                get(client(TestConfig.withStandIn("https://acme.atlassian.net:" + port)), "acme.atlassian.net", port),
                IntegrationError.PAGE_TOO_LARGE);
    }

    @Test
    void waitsForNoAnswerThatDripsForEver() {
        answer = request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(1, 100, timer -> request.response().write("."));
        };
        int port = serve();
        TestConfig impatient =
                TestConfig.withStandIn("https://acme.atlassian.net:" + port).withTimeout(Duration.ofSeconds(1));

        assertFails(get(client(impatient), "acme.atlassian.net", port), IntegrationError.UNREACHABLE);
    }

    @Test
    void saysWhenNobodyListens() {
        assertFails(
                get(client(TestConfig.withStandIn("https://acme.atlassian.net:1")), "acme.atlassian.net", 1),
                IntegrationError.UNREACHABLE);
    }
}
