package io.mimiq.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the JVM of each process learned in a {@link Rehearsal}: its classes, loaded and linked, and which methods are hot.
 * A process that is given its archive starts in half the processor time (ADR 0007).
 *
 * <p>The name of an archive holds a digest of all it depends on, so one that no longer fits is not found. The JVM looks
 * too: in doubt it does without, and starts as if there were none.
 */
final class Archives {
    private static final int DIGEST_CHARACTERS = 16;
    private static final String CLASSES = ".jsa";
    private static final String CLASSES_AND_METHODS = ".aot";
    private static final int FIRST_WITH_METHODS = 25;
    private static final String QUIET_ABOUT_CLASSES = "-Xlog:cds*=error";
    /** Else it warns of each method stub that it makes anew. */
    private static final String QUIET_ABOUT_METHODS = "-Xlog:aot*=error";

    /** What is done with archives. */
    enum Use {
        START,
        REHEARSE,
        /** Makes those that hold classes only, for processes without any: in half the time. */
        REHEARSE_BRIEFLY
    }

    private final Path folder;
    private final Jdk jdk;
    private final Use use;
    private final Set<Path> wanted = new HashSet<>();

    Archives(Path folder, Jdk jdk, Use use) {
        this.folder = folder;
        this.jdk = jdk;
        this.use = use;
    }

    static Archives of(Options options, Jdk jdk, Use use) {
        return new Archives(options.root().resolve("deploy/local/launcher/target/archives"), jdk, use);
    }

    Jdk jdk() {
        return jdk;
    }

    boolean rehearsing() {
        return use != Use.START;
    }

    /**
     * The options by which a JVM uses its archive, or makes it in a rehearsal; none when there is nothing to use.
     *
     * @param options of the JVM: an archive fits no other collector or layout of objects
     * @param libraries the folder of everything on its class path
     */
    List<String> options(String process, List<String> options, Path libraries) throws SuiteException {
        String name = name(process, options, libraries);
        Path classes = folder.resolve(name + CLASSES);
        Path best = jdk.version() < FIRST_WITH_METHODS ? classes : folder.resolve(name + CLASSES_AND_METHODS);
        Path archive = use == Use.REHEARSE_BRIEFLY && !Files.isRegularFile(best) ? classes : best;
        wanted.add(archive);
        if (Files.isRegularFile(archive)) {
            return using(archive);
        }
        if (rehearsing()) {
            return making(drafts().resolve(archive.getFileName()));
        }
        return Files.isRegularFile(classes) ? using(classes) : List.of();
    }

    /** Whether each process that was asked for has its archive. */
    boolean areComplete() {
        return wanted.stream().allMatch(Files::isRegularFile);
    }

    private static List<String> making(Path archive) {
        return holdsMethods(archive)
                ? List.of("-XX:AOTCacheOutput=" + archive, QUIET_ABOUT_METHODS)
                : List.of("-XX:ArchiveClassesAtExit=" + archive, QUIET_ABOUT_CLASSES);
    }

    private static List<String> using(Path archive) {
        return holdsMethods(archive)
                ? List.of("-XX:AOTCache=" + archive, QUIET_ABOUT_METHODS)
                : List.of("-XX:SharedArchiveFile=" + archive, QUIET_ABOUT_CLASSES);
    }

    private static boolean holdsMethods(Path archive) {
        return archive.toString().endsWith(CLASSES_AND_METHODS);
    }

    /** Empties the folder for drafts. */
    void clear() throws SuiteException {
        try {
            Home.renew(drafts());
        } catch (IOException e) {
            throw new SuiteException("Cannot make " + drafts() + ": " + e, e);
        }
    }

    /** The drafts are complete, since the JVMs that wrote them have ended; what nobody asked for is of another build. */
    void adopt() throws SuiteException {
        try (Stream<Path> drafts = Files.list(drafts());
                Stream<Path> present = Files.list(folder)) {
            for (Path old : present.filter(Files::isRegularFile)
                    .filter(file -> !wanted.contains(file))
                    .toList()) {
                Files.delete(old);
            }
            for (Path draft : drafts.filter(draft -> wanted.contains(folder.resolve(draft.getFileName())))
                    .toList()) {
                Files.move(draft, folder.resolve(draft.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new SuiteException("Cannot keep the archives in " + folder + ": " + e, e);
        }
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private String name(String process, List<String> options, Path libraries) throws SuiteException {
        try (Stream<Path> files = Files.walk(libraries)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((jdk.home() + Files.readString(jdk.home().resolve("release")) + options).getBytes(UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String state = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                digest.update(state.getBytes(UTF_8));
            }
            return process + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
        } catch (IOException e) {
            throw new SuiteException(
                    "Cannot read " + libraries + ": " + e + ". Build it again with deploy/up --build.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
