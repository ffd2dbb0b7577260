package io.mimiq.e2e.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Grafana dashboard as it is provisioned. */
record Dashboard(String title, List<JsonNode> panels) {
    private static final String ROW = "row";

    static Dashboard read(Path file) throws IOException {
        JsonNode board = new ObjectMapper().readTree(file.toFile());
        List<JsonNode> panels = new ArrayList<>();
        for (JsonNode panel : board.path("panels")) {
            if (!panel.path("type").asText().equals(ROW)) {
                panels.add(panel);
            }
        }
        return new Dashboard(board.path("title").asText(), panels);
    }

    /** As Grafana would send them for everything, each second. */
    List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : panels) {
            for (JsonNode target : panel.path("targets")) {
                String expression =
                        target.path("expr").asText().replace("$service", ".*").replace("$__rate_interval", "1m");
                queries.add(new Query(title + " / " + panel.path("title").asText(), expression, true));
            }
        }
        return queries;
    }
}
