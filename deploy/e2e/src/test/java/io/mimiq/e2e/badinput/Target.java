package io.mimiq.e2e.badinput;

import io.mimiq.e2e.Api;
import java.net.URI;
import java.nio.file.Path;

/** The suite under attack. */
record Target(URI url, LogFolder logs) {

    static Target running() {
        return new Target(
                URI.create(System.getProperty("mimiq.url")), new LogFolder(Path.of(System.getProperty("mimiq.logs"))));
    }

    OpenApi openApi() {
        return new OpenApi(
                new Api(url).get("/api/openapi?format=json").expect(200).json());
    }
}
