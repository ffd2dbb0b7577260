package io.mimiq.local.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The command line of each JVM of the suite. */
final class Jvm {

    /** Which of the JVM's compilers work, and how soon. */
    enum Compiler {
        /** The least memory and time to start, for what one person's suite never keeps busy for long: the broker. */
        QUICK("-XX:TieredStopAtLevel=1"),
        /**
         * The thorough one too, without which AES-GCM is twenty times slower, but only for what is really hot (twenty times
         * the usual thresholds, ten times for a loop): eight processes that all compile thoroughly leave a person's first
         * notes no processor.
         */
        LATE_THOROUGH(
                "-XX:Tier4InvocationThreshold=100000",
                "-XX:Tier4MinInvocationThreshold=20000",
                "-XX:Tier4CompileThreshold=200000",
                "-XX:Tier4BackEdgeThreshold=400000");

        private final List<String> options;

        Compiler(String... options) {
            this.options = List.of(options);
        }
    }

    private final Path root;
    private final Home home;
    private final Archives archives;

    Jvm(Path root, Home home, Archives archives) {
        this.root = root;
        this.home = home;
        this.archives = archives;
    }

    /** @param module of {@code deploy/local} */
    List<String> server(
            String process,
            int heapMegabytes,
            Compiler compiler,
            String module,
            String mainClass,
            List<String> arguments)
            throws SuiteException {
        Path libraries = root.resolve("deploy/local").resolve(module).resolve("target/lib");
        if (!Files.isDirectory(libraries)) {
            throw notBuilt(libraries);
        }
        List<String> command = java(process, heapMegabytes, compiler, libraries);
        command.addAll(List.of("-cp", libraries + File.separator + "*", mainClass));
        command.addAll(arguments);
        return command;
    }

    List<String> service(Service service) throws SuiteException {
        Path jar = service.jar(root);
        String mainClass = mainClass(jar);
        List<String> command =
                java(service.processName(), service.heapMegabytes(), Compiler.LATE_THOROUGH, service.libraries(root));
        if (archives.rehearsing()) {
            command.addAll(List.of("-cp", jar.toString(), mainClass));
            return Leash.shell(command);
        }
        // an archive knows the service's class path, which only what comes after it may differ from
        command.addAll(List.of("-cp", jar + File.pathSeparator + ownClasses(), Leash.class.getName(), mainClass));
        return command;
    }

    private List<String> java(String process, int heapMegabytes, Compiler compiler, Path libraries)
            throws SuiteException {
        Jdk jdk = archives.jdk();
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                // grows as it must: else it begins at its limit, and all of it is touched before the first collection
                "-Xms24m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                // one collector thread without side tables: the least memory for heaps of this size
                "-XX:+UseSerialGC",
                "-Xss512k",
                // a process that is out of memory does not limp on: it ends, and the launcher says so
                "-XX:+ExitOnOutOfMemoryError",
                // what quarkus-run.jar's manifest asks for, which counts only with java -jar
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
        options.addAll(compiler.options);
        if (jdk.version() >= 24) {
            // libraries that still load native code and use Unsafe, as they may, without a warning each
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(options);
        command.addAll(archives.options(process, options, libraries));
        command.add("-Djava.io.tmpdir=" + home.temporary(process));
        return command;
    }

    private static String mainClass(Path jar) throws SuiteException {
        if (!Files.isRegularFile(jar)) {
            throw notBuilt(jar);
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new SuiteException("Cannot read " + jar + ": " + e + ". Build it again with deploy/up --build.", e);
        }
    }

    private static SuiteException notBuilt(Path missing) {
        return new SuiteException(missing + " is missing: build it with deploy/up --build.");
    }

    private static String ownClasses() throws SuiteException {
        try {
            return Path.of(Jvm.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new SuiteException("Cannot tell where the launcher's own classes are", e);
        }
    }
}
