package io.mimiq.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds everything a suite keeps on this machine. Only one launcher at a time can hold it. */
final class Home implements AutoCloseable {

    private static final String TEMPORARY = "tmp";

    /** Everything the launcher creates here; anything else in the folder is not ours to delete. */
    private static final List<String> MADE = List.of("data", "keys", "logs", TEMPORARY, "run.json");

    private final Path folder;
    private final FileChannel lockFile;

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static Home open(Path folder) throws SuiteException {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(lockFile)) {
                lockFile.close();
                throw new SuiteException("Another suite runs in " + folder
                        + ": stop it, or use another folder (MIMIQ_HOME) and other ports (MIMIQ_PORT).");
            }
            return new Home(folder, lockFile);
        } catch (IOException e) {
            throw new SuiteException("Cannot use the folder " + folder + ": " + e, e);
        }
    }

    /** The lock disappears with the process, however it ends. */
    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void empty() throws SuiteException {
        for (String made : MADE) {
            try {
                deleteAll(folder.resolve(made));
            } catch (IOException e) {
                throw new SuiteException("Cannot remove " + folder.resolve(made) + ": " + e, e);
            }
        }
    }

    private static void deleteAll(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Creates the folder anew, empty and accessible to its owner only. */
    static void renew(Path folder) throws IOException {
        deleteAll(folder);
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    Path folder() {
        return folder;
    }

    Path data(String server) {
        return folder.resolve("data").resolve(server);
    }

    Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    /** Holds what a process needs only while it runs: uploads in progress, unpacked native libraries. */
    Path temporary(String process) {
        return folder.resolve(TEMPORARY).resolve(process);
    }

    Keys keys() {
        return new Keys(folder.resolve("keys"));
    }

    Path runFile() {
        return folder.resolve("run.json");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(runFile());
            deleteAll(folder.resolve(TEMPORARY));
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
