package io.mimiq.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.stream.Collectors;

/** {@code run.json}, which tells tests and tools what runs where. Exists while the suite runs. */
final class RunFile {

    private RunFile() {}

    static void write(Path file, Options options, Programs programs, Collection<Child> children) throws SuiteException {
        String processes = children.stream().map(RunFile::process).collect(Collectors.joining(",\n"));
        String json = """
                {
                  "url": "http://localhost:%d",
                  "pid": %d,
                  "port": %d,
                  "home": %s,
                  "supervised": %b,
                  "mongodb": {"mode": "%s", "uri": %s},
                  "kafka": {"mode": "%s", "bootstrapServers": %s},
                  "processes": [
                %s
                  ]
                }
                """.formatted(
                        options.port(),
                        ProcessHandle.current().pid(),
                        options.port(),
                        text(options.home().toString()),
                        options.supervise(),
                        programs.mongodbMode(),
                        text(programs.mongodbUri()),
                        programs.kafkaMode(),
                        text(programs.kafkaServers()),
                        processes);
        try {
            // A temporary file is readable by its owner only, and a MongoDB address may contain a password.
            Path draft = Files.createTempFile(file.getParent(), "run", null);
            Files.writeString(draft, json);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuiteException("Cannot write " + file + ": " + e, e);
        }
    }

    private static String process(Child child) {
        return "    {\"name\": %s, \"pid\": %d, \"ports\": %s, \"log\": %s}"
                .formatted(
                        text(child.program().name()),
                        child.pid(),
                        child.program().ports(),
                        text(child.program().log().toString()));
    }

    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
