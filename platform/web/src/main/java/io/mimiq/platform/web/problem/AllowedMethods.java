package io.mimiq.platform.web.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Knows the methods of each path: a 405 must list them (RFC 9110, section 15.5.6), and Quarkus does not. */
final class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}:]*(:[^}]*)?}");

    private final List<Endpoint> endpoints;

    private AllowedMethods(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    static AllowedMethods ofApplication() {
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        List<Endpoint> endpoints = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                deployment.getPrefix(), deployment.getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        endpoints.add(new Endpoint(method, pattern(path)));
                    }
                });
        return new AllowedMethods(endpoints);
    }

    /** In the format of an {@code Allow} header. */
    String of(String path) {
        String plain = withoutSlash(path);
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(plain).matches())
                .map(Endpoint::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Pattern pattern(String template) {
        String plain = withoutSlash(template.startsWith("/") ? template : "/" + template);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(plain); parameter.find(); end = parameter.end()) {
            pattern.append(Pattern.quote(plain.substring(end, parameter.start())));
            pattern.append(parameter.group(1) == null ? "[^/]+" : ".+");
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(plain.substring(end))).toString());
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private record Endpoint(String method, Pattern path) {}
}
