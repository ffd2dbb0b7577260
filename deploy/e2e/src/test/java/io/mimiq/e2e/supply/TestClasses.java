package io.mimiq.e2e.supply;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** The names of the tests that the checkout has: {@code SmugglingTest}, {@code vault.test.ts}. */
final class TestClasses {
    private static final Set<String> WITHOUT_TESTS = Set.of("target", "node_modules", ".git", ".mimiq", "docs");

    private TestClasses() {}

    static Set<String> of(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return WITHOUT_TESTS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (isTest(name)) {
                    names.add(name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }

    static boolean isTest(String name) {
        String bare = name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
        return bare.endsWith("Test") || bare.endsWith("IT") || bare.endsWith("Suite") || bare.endsWith(".test.ts");
    }
}
