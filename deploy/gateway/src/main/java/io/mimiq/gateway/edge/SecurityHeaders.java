package io.mimiq.gateway.edge;

import io.mimiq.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What every answer tells the browser not to do. A service cannot loosen it. */
@Singleton
public class SecurityHeaders {
    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence HSTS = HttpHeaders.createOptimized("Strict-Transport-Security");

    /** Data, never a document that does anything, even when a person uploaded it as HTML. */
    private static final CharSequence DATA_POLICY = HttpHeaders.createOptimized(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");

    /** The web client: own files only, nothing inline, no sink that takes a plain string. */
    public static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** Swagger UI writes its own markup from strings, which trusted types would stop; still own files only. */
    public static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** The same, ready to be written: every answer has them. */
    private static final Map<CharSequence, CharSequence> ENCODED = ALWAYS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    header -> HttpHeaders.createOptimized(header.getKey()),
                    header -> HttpHeaders.createOptimized(header.getValue())));

    private final boolean hsts;

    SecurityHeaders(GatewayConfig config) {
        this.hsts = config.hsts();
    }

    void addTo(MultiMap headers) {
        ENCODED.forEach(headers::set);
        headers.set(CSP, DATA_POLICY);
        if (hsts) {
            headers.set(HSTS, "max-age=63072000");
        }
    }

    /** Replaces the policy for data by one for a page. */
    public static void policy(MultiMap headers, String policy) {
        headers.set(CSP, policy);
    }

    /** The names that are the gateway's to set, in lower case. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        ALWAYS.keySet().forEach(name -> names.add(name.toLowerCase(java.util.Locale.ROOT)));
        names.add("content-security-policy");
        names.add("content-security-policy-report-only");
        names.add("strict-transport-security");
        return names;
    }
}
