package io.mimiq.integration.webpage;

import io.mimiq.integration.outbound.Site;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address of a page, without the place on it that a fragment names. */
record WebAddress(Site site, URI uri) {

    /** Path and query, as they are asked for. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery();
        return URI.create(query == null ? path : path + "?" + query).toASCIIString();
    }

    /** Equal for addresses that ask for the same. */
    String text() {
        return site.url() + path();
    }

    /** The last part of the path, readable; empty if there is none. */
    String fileName() {
        String path = path().split("\\?", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Of the name; empty if it has none. */
    String extension() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[address]";
    }
}
