package io.mimiq.gateway.openapi;

import io.mimiq.gateway.edge.SecurityHeaders;
import io.mimiq.gateway.page.Asset;
import io.mimiq.gateway.page.AssetFolder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The merged document, which the web client's build writes, and Swagger UI over it: our own page with the library's two
 * files, nothing from elsewhere.
 */
@Singleton
public class ApiDocs {
    public static final String PATH = "/api/docs";

    private static final String DOCUMENT = "openapi.json";
    private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String LIBRARY_FILES = "META-INF/resources/webjars/swagger-ui/%s/%s";

    private final Map<String, Asset> assets;
    private final Asset document = Asset.of(DOCUMENT, resource(DOCUMENT));

    ApiDocs() {
        Map<String, Asset> found = new HashMap<>();
        AssetFolder.load("docs/index.html").forEach((name, asset) -> found.put("/" + name, asset));
        for (String name : List.of("swagger-ui.css", "swagger-ui-bundle.js")) {
            found.put("/" + name, Asset.of(name, resource(LIBRARY_FILES.formatted(libraryVersion(), name))));
        }
        this.assets = Map.copyOf(found);
    }

    public void serve(RoutingContext context) {
        String name = context.request().path().substring(PATH.length());
        Asset asset = assets.get(name.isEmpty() || name.equals("/") ? "/index.html" : name);
        if (asset == null) {
            context.next();
            return;
        }
        SecurityHeaders.policy(context.response().headers(), SecurityHeaders.DOCS_POLICY);
        asset.serve(context, Asset.REVALIDATE);
    }

    public void serveDocument(RoutingContext context) {
        document.serve(context, Asset.REVALIDATE);
    }

    /** The addresses of the contract, each with its operations. */
    JsonObject paths() {
        return new JsonObject(Buffer.buffer(resource(DOCUMENT))).getJsonObject("paths");
    }

    private static String libraryVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(LIBRARY)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException("missing on the class path: " + name);
        }
        return in;
    }
}
