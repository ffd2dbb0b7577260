package io.mimiq.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder with everything one suite keeps on this machine. One launcher at a time holds it. */
final class Home implements AutoCloseable {

    /** All that a launcher makes here; what else is in the folder is not ours to remove. */
    private static final List<String> MADE = List.of("data", "keys", "logs", "run.json");

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

    /** The lock goes with the process, however it ends. */
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
            deleteAll(folder.resolve(made));
        }
    }

    private static void deleteAll(Path top) throws SuiteException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SuiteException("Cannot remove " + top + ": " + e, e);
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
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
