package io.mimiq.e2e.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.access.Matrix.Row;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One service's operations, called as its OpenAPI document says: with a body that fits and a version to match. */
final class Calls {

    private final Samples samples;
    private final Map<String, Operation> operations = new TreeMap<>();

    Calls(OpenApi document) {
        this.samples = new Samples(document, "sample");
        document.operations().forEach(operation -> operations.put(operation.toString(), operation));
    }

    List<String> names() {
        return List.copyOf(operations.keySet());
    }

    Operation operation(Row row) {
        Operation operation = operations.get(row.operation());
        if (operation == null) {
            throw new AssertionError("no such operation: " + row);
        }
        return operation;
    }

    /** @param ids of what the path names, by the path up to it */
    Answer send(Api caller, Row row, UnaryOperator<String> ids) {
        Operation operation = operation(row);
        String path = operation.asked(ids);
        Api ready = caller.with("If-Match", "\"1\"");
        if (operation.bodies().containsKey("multipart/form-data")) {
            return ready.upload(path, "note.txt", "text/plain", "High water is at noon.");
        }
        if (operation.takesJson()) {
            return ready.with("Content-Type", "application/json")
                    .send(operation.method(), path, BodyPublishers.ofString(body(operation)));
        }
        return ready.send(operation.method(), path, BodyPublishers.noBody());
    }

    /** A page is linked by its address or by its id, not by both. */
    private String body(Operation operation) {
        if (samples.sample(operation.jsonSchema()) instanceof ObjectNode sample) {
            if (sample.has("pageId")) {
                sample.put("pageId", "4711").remove("url");
            }
            return sample.toString();
        }
        return "{}";
    }
}
