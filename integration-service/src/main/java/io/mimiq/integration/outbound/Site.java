package io.mimiq.integration.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A site, the origin of addresses such as {@code https://acme.atlassian.net/wiki}.
 *
 * @param port -1 for the scheme's own
 */
public record Site(String scheme, String host, int port) {

    /** The site of any address on it; empty unless the text is an absolute http(s) address without credentials. */
    public static Optional<Site> of(String address) {
        return uri(address).flatMap(Site::of);
    }

    public static Optional<Site> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.empty();
        }
        int port = uri.getPort() == usualPort(scheme) ? -1 : uri.getPort();
        return Optional.of(new Site(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
    }

    public static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address.strip().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Whether only https leads there, on its usual port. */
    public boolean isUsual() {
        return secure() && port == -1;
    }

    boolean secure() {
        return scheme.equals("https");
    }

    int connectPort() {
        return port == -1 ? usualPort(scheme) : port;
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
