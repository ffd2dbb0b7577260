package io.mimiq.gateway.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services by TLS: one as it should be, one with another's name, one that nobody vouches for, one that speaks old TLS only. */
public final class TlsServices implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("mimiq-tls");
            Path good = keyStore(folder, "good", "localhost");
            Path otherName = keyStore(folder, "other-name", "elsewhere.example");
            Path unknown = keyStore(folder, "unknown", "localhost");
            Path trusted = trusting(folder, good, otherName);
            Map<String, String> config = new HashMap<>();
            config.put("mimiq.services.usage.url", serve(good, Set.of("TLSv1.2", "TLSv1.3")));
            config.put("mimiq.services.knowledge.url", serve(good, Set.of("TLSv1.2")));
            config.put("mimiq.services.auth.url", serve(otherName, Set.of("TLSv1.2", "TLSv1.3")));
            config.put("mimiq.services.integration.url", serve(unknown, Set.of("TLSv1.2", "TLSv1.3")));
            config.put("mimiq.services.conversation.url", serve(good, Set.of("TLSv1.1")));
            config.put("quarkus.tls.upstream.protocols", "TLSv1.3,TLSv1.2");
            config.put("quarkus.tls.upstream.trust-store.p12.path", trusted.toString());
            config.put("quarkus.tls.upstream.trust-store.p12.password", PASSWORD);
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private String serve(Path keyStore, Set<String> protocols) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setEnabledSecureTransportProtocols(protocols)
                .setKeyCertOptions(new PfxOptions().setPath(keyStore.toString()).setPassword(PASSWORD));
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(request -> request.response().end("by TLS"))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "https://localhost:" + server.actualPort();
    }

    private static Path keyStore(Path folder, String alias, String name) throws IOException {
        Path store = folder.resolve(alias + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "2",
                "-keystore",
                store.toString());
        return store;
    }

    private static Path trusting(Path folder, Path... stores) throws IOException {
        Path trusted = folder.resolve("trusted.p12");
        for (Path store : stores) {
            String alias = store.getFileName().toString().replace(".p12", "");
            String certificate = folder.resolve(alias + ".pem").toString();
            keytool("-exportcert", "-rfc", "-alias", alias, "-file", certificate, "-keystore", store.toString());
            keytool("-importcert", "-noprompt", "-alias", alias, "-file", certificate, "-keystore", trusted.toString());
        }
        return trusted;
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException(
                        new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
