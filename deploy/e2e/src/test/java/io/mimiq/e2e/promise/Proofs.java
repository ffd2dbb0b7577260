package io.mimiq.e2e.promise;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tests that name promises, read off the compiled test classes of every module. */
final class Proofs {
    private final Map<String, SortedSet<String>> testsByPromise = new TreeMap<>();

    static Proofs of(Path root) throws IOException {
        Proofs proofs = new Proofs();
        new ClassFileImporter().importPaths(testClasses(root)).forEach(proofs::add);
        return proofs;
    }

    private static List<Path> testClasses(Path root) throws IOException {
        try (Stream<Path> folders = Files.find(
                root, 6, (path, attributes) -> attributes.isDirectory() && path.endsWith("target/test-classes"))) {
            return folders.toList();
        }
    }

    SortedSet<String> testsOf(Promise promise) {
        return testsByPromise.getOrDefault(promise.id(), new TreeSet<>());
    }

    SortedSet<String> promiseIds() {
        return new TreeSet<>(testsByPromise.keySet());
    }

    private void add(JavaClass type) {
        if (type.isAnnotatedWith(Proves.class)) {
            name(type.getAnnotationOfType(Proves.class), type.getSimpleName());
        }
        type.getMethods().forEach(this::add);
    }

    private void add(JavaMethod method) {
        if (method.isAnnotatedWith(Proves.class)) {
            name(method.getAnnotationOfType(Proves.class), method.getOwner().getSimpleName() + "." + method.getName());
        }
    }

    private void name(Proves proves, String test) {
        for (String promise : proves.value()) {
            testsByPromise.computeIfAbsent(promise, id -> new TreeSet<>()).add(test);
        }
    }
}
