package io.mimiq.e2e.promise;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the modules of the checkout keep what is built. */
final class Modules {
    private static final Set<String> WITHOUT_MODULES = Set.of("src", "node_modules", ".git", ".mimiq");

    private Modules() {}

    /** Every {@code target} folder. */
    static List<Path> targets(Path root) throws IOException {
        List<Path> targets = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.endsWith("target")) {
                    targets.add(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return WITHOUT_MODULES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }
        });
        return targets;
    }

    /** {@code deploy/gateway}. */
    static String nameOf(Path root, Path target) {
        return root.relativize(target.resolveSibling("")).toString().replace('\\', '/');
    }
}
