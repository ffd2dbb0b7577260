package io.mimiq.gateway.page;

import io.mimiq.gateway.edge.SecurityHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the folder {@code web} of the class path: files under {@code /assets/} are expected to carry a hash in their
 * names, an address that is no file but wanted as HTML is a page of the client and gets its index.
 */
@Singleton
public class WebClient {
    private static final String INDEX = "index.html";
    private static final String HASHED = "/assets/";
    /** Never pages of the client: what is inside must not even look as if it were served. */
    private static final List<String> INSIDE = List.of("/api", "/internal", "/oauth2", "/q");

    private final Map<String, Asset> assets = AssetFolder.load("web/" + INDEX);

    public void serve(RoutingContext context) {
        String path = context.request().path();
        Asset asset = isInside(path) ? null : find(context.request(), path);
        if (asset == null) {
            context.next();
            return;
        }
        SecurityHeaders.policy(context.response().headers(), SecurityHeaders.PAGE_POLICY);
        asset.serve(context, path.startsWith(HASHED) ? Asset.FOREVER : Asset.REVALIDATE);
    }

    private @Nullable Asset find(HttpServerRequest request, String path) {
        Asset file = assets.get(path.substring(1));
        return file == null && isPage(request, path) ? assets.get(INDEX) : file;
    }

    private static boolean isPage(HttpServerRequest request, String path) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean html = accepted != null && accepted.contains("text/html");
        return path.equals("/") || (html && !path.startsWith(HASHED));
    }

    private static boolean isInside(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return INSIDE.stream().anyMatch(root -> lower.equals(root) || lower.startsWith(root + "/"));
    }
}
