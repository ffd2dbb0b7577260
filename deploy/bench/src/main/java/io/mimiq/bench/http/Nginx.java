package io.mimiq.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.bench.suite.Ready;
import io.mimiq.platform.testing.FreePorts;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's nginx as a proxy: two workers, kept connections to the server behind, nothing buffered, each request logged. */
public final class Nginx implements AutoCloseable {
    private static final String CONFIGURATION = """
            worker_processes 2;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 1024; }
            http {
              access_log access.log;
              client_body_temp_path body; proxy_temp_path proxy;
              fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              keepalive_requests 1000000000;
              upstream service { server %s; keepalive 256; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:%d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_buffering off;
                }
              }
            }
            """;

    private final Process process;
    private final URI url;

    private Nginx(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    private static Optional<Path> program() {
        Stream<String> usual = Stream.of("/usr/sbin", "/usr/local/sbin");
        Stream<String> path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1));
        return Stream.concat(path, usual)
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Nothing where there is no nginx.
     *
     * @param folder for its configuration and logs
     */
    public static Optional<Nginx> proxy(URI service, Path folder) throws IOException {
        Optional<Path> program = program();
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get(), service, folder));
    }

    private static Nginx start(Path program, URI service, Path folder) throws IOException {
        int port = FreePorts.one();
        Files.createDirectories(folder);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(service.getAuthority(), port), UTF_8);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
        Ready.awaitPort(process, port);
        return nginx;
    }

    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
