package io.mimiq.integration.confluence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Confluence site: the origin below which {@code /wiki} lies. Port -1 is the scheme's own. */
public record Site(String scheme, String host, int port) {

    /** The site of any address on it, or null when the text is no absolute http(s) address or carries credentials. */
    static @Nullable Site of(String address) {
        URI uri = uri(address);
        if (uri == null || uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual =
                (scheme.equals("https") && uri.getPort() == 443) || (scheme.equals("http") && uri.getPort() == 80);
        return scheme.equals("https") || scheme.equals("http")
                ? new Site(scheme, uri.getHost().toLowerCase(Locale.ROOT), usual ? -1 : uri.getPort())
                : null;
    }

    static @Nullable URI uri(String address) {
        try {
            return new URI(address.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    boolean secure() {
        return scheme.equals("https");
    }

    int connectPort() {
        return port != -1 ? port : secure() ? 443 : 80;
    }

    /** {@code https://acme.atlassian.net} */
    public String url() {
        return scheme + "://" + host + (port == -1 ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return "[site]";
    }
}
