package io.mimiq.e2e.badinput;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.OpenApi;
import java.net.URI;
import java.nio.file.Path;

/**
 * The suite under attack: the one at {@code -Dmimiq.url} with its logs in {@code -Dmimiq.logs}, else the one that all
 * experiments share.
 */
record Target(URI url, LogFolder logs) {

    static Target running() {
        String url = System.getProperty("mimiq.url");
        String logs = System.getProperty("mimiq.logs");
        return url != null && logs != null
                ? new Target(URI.create(url), new LogFolder(Path.of(logs)))
                : new Target(
                        RunningSuite.get().url(),
                        new LogFolder(RunningSuite.get().logs()));
    }

    OpenApi openApi() {
        return new OpenApi(
                new Api(url).get("/api/openapi?format=json").expect(200).json());
    }
}
