package io.mimiq.e2e.promise;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every claim there is: by {@link Proves} in compiled tests, by {@code [MQ-02]} in the titles of browser tests. */
final class Claims {
    private static final Pattern NAMED = Pattern.compile("\\[([A-Z]{2}-\\d{2})]");
    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    private final String module;
    private final JavaClasses classes;
    private final List<Claim> found = new ArrayList<>();

    private Claims(String module, JavaClasses classes) {
        this.module = module;
        this.classes = classes;
    }

    /** Of the compiled tests of all modules, and of the titles among the results. */
    static List<Claim> all(Path root, TestResults results) throws IOException {
        List<Claim> claims = new ArrayList<>(compiled(root));
        results.tests().stream().flatMap(Claims::titled).forEach(claims::add);
        claims.sort(Comparator.comparing(Claim::test));
        return claims;
    }

    static List<Claim> compiled(Path root) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Path target : Modules.targets(root)) {
            Path classes = target.resolve("test-classes");
            if (Files.isDirectory(classes)) {
                claims.addAll(of(Modules.nameOf(root, target), new ClassFileImporter().importPath(classes)));
            }
        }
        return claims;
    }

    static List<Claim> of(String module, JavaClasses classes) {
        Claims claims = new Claims(module, classes);
        classes.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .forEach(claims::add);
        return claims.found;
    }

    private static Stream<Claim> titled(TestId test) {
        Set<String> promises = NAMED.matcher(test.name())
                .results()
                .map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (promises.isEmpty()) {
            return Stream.empty();
        }
        String title = NAMED.matcher(test.name()).replaceAll("").strip();
        return Stream.of(new Claim("%s: %s: %s".formatted(test.module(), test.group(), title), promises, Set.of(test)));
    }

    private void add(JavaClass type) {
        proves(type)
                .ifPresent(proves ->
                        add(type.getSimpleName(), proves, testsOf(type).collect(Collectors.toSet())));
        methods(type)
                .filter(method -> method.isAnnotatedWith(Proves.class))
                .forEach(method -> add(
                        type.getSimpleName() + "." + method.getName(),
                        method.getAnnotationOfType(Proves.class),
                        Set.of(id(type, method))));
    }

    private void add(String test, Proves proves, Set<TestId> parts) {
        found.add(new Claim(module + ": " + test, new TreeSet<>(Set.of(proves.value())), parts));
    }

    /** Its own, or that of the nearest superclass: the annotation is inherited. */
    private static Optional<Proves> proves(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .filter(candidate -> candidate.isAnnotatedWith(Proves.class))
                .findFirst()
                .map(candidate -> candidate.getAnnotationOfType(Proves.class));
    }

    /** The tests of a class, those that it inherits and those of its nested classes included. */
    private Stream<TestId> testsOf(JavaClass type) {
        return classes.stream()
                .filter(other -> other.equals(type) || other.getName().startsWith(type.getName() + "$"))
                .flatMap(other -> methods(other).filter(Claims::isTest).map(method -> id(other, method)));
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getAllMethods().stream();
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> TESTS.contains(annotation.getRawType().getName()));
    }

    private TestId id(JavaClass type, JavaMethod method) {
        return new TestId(module, type.getName(), method.getName());
    }
}
