package io.mimiq.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java installation on this machine. The newest one is used: it starts sooner and encrypts many times faster. */
record Jdk(Path home, int version) {

    static final int OLDEST = 17;

    /** Where packages and tools install JDKs; each folder may be one or contain several. */
    private static final List<String> USUAL = List.of(
            "/usr/lib/jvm",
            "/opt/java",
            "/opt/jdk",
            "/Library/Java/JavaVirtualMachines",
            "~/.sdkman/candidates/java",
            "~/.jdks");

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    /** @param environment the source of JAVA_HOME, PATH and HOME */
    static Jdk newest(Map<String, String> environment) throws SuiteException {
        return candidates(environment).stream()
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.version >= OLDEST)
                .max(Comparator.comparingInt(Jdk::version))
                .orElseThrow(() -> new SuiteException(
                        "No Java " + OLDEST + " or newer found: install one, or set JAVA_HOME to the one you have."));
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static List<Path> candidates(Map<String, String> environment) {
        List<Path> candidates = new ArrayList<>();
        add(candidates, environment.get("JAVA_HOME"));
        for (String folder : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1)) {
            Path java = Path.of(folder, "java");
            if (Files.isExecutable(java)) {
                candidates.add(realHome(java));
            }
        }
        for (String usual : USUAL) {
            Path folder =
                    Path.of(usual.replaceFirst("^~", Matcher.quoteReplacement(environment.getOrDefault("HOME", "~"))));
            candidates.addAll(children(folder));
            candidates.add(folder);
        }
        add(candidates, System.getProperty("java.home"));
        return candidates;
    }

    private static void add(List<Path> candidates, @Nullable String home) {
        if (home != null && !home.isBlank()) {
            candidates.add(Path.of(home));
        }
    }

    private static Path realHome(Path java) {
        try {
            return java.toRealPath().resolve("../..").normalize();
        } catch (IOException e) {
            return java.resolve("../..").normalize();
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.flatMap(child -> Stream.of(child, child.resolve("Contents/Home")))
                    .toList();
        } catch (IOException e) {
            return List.of(); // an unreadable folder has no Java for us
        }
    }

    /** Ignores a runtime without a release file, because its version is unknown. */
    private static Optional<Jdk> at(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Files.isExecutable(home.resolve("bin/java"))
                    ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
