package io.mimiq.platform.web.contract;

import io.mimiq.platform.web.Problem;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Declares what is true of every endpoint, so that none has to: an error is a problem document, a header is text. */
final class CommonAnswers {
    private static final String OTHERWISE = "default";

    private CommonAnswers() {}

    static void declare(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getResponses)
                .forEach(CommonAnswers::declare);
    }

    private static void declare(APIResponses responses) {
        if (!responses.hasAPIResponse(OTHERWISE)) {
            responses.addAPIResponse(OTHERWISE, OASFactory.createAPIResponse().description("Any other problem"));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (isError(status) && response.getRef() == null && response.getContent() == null) {
                response.setContent(problem());
            }
            headers(response).values().forEach(CommonAnswers::declare);
        });
    }

    private static void declare(Header header) {
        if (header.getRef() == null && header.getSchema() == null) {
            header.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
    }

    private static boolean isError(String status) {
        return status.equals(OTHERWISE) || status.startsWith("4") || status.startsWith("5");
    }

    private static Content problem() {
        Schema schema = OASFactory.createSchema();
        Schemas.refer(schema, Problem.class.getSimpleName());
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Map<String, Header> headers(APIResponse response) {
        return response.getHeaders() == null ? Map.of() : response.getHeaders();
    }
}
