package io.mimiq.platform.web.contract;

import io.mimiq.platform.web.RequestKey;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/** Declares what parameters that every endpoint may have look like, so that none has to. */
final class CommonParameters {
    private static final String PUBLIC = "/api/";
    private static final String ID = "^[A-Za-z0-9_-]{1,64}$";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, String> HEADERS =
            Map.of(RequestKey.HEADER, "^[\\x21-\\x7e]{1,255}$", IF_MATCH, "^\"[0-9]{1,18}(?:-[0-9a-f]{32})?\"$");
    private static final Map<String, String> QUERY = Map.of("cursor", "^[A-Za-z0-9_-]{0,256}$");

    private CommonParameters() {}

    static void declare(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> {
            if (path.startsWith(PUBLIC)) {
                item.getOperations().values().forEach(CommonParameters::declare);
            }
        });
    }

    private static void declare(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(CommonParameters::declare);
    }

    private static void declare(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (isText(schema) && schema.getPattern() == null) {
            schema.setPattern(pattern(parameter));
        }
        if (IF_MATCH.equals(parameter.getName())) {
            parameter.setRequired(true);
        }
    }

    private static @Nullable String pattern(Parameter parameter) {
        if (parameter.getIn() == In.PATH) {
            return ID;
        }
        return parameter.getIn() == In.HEADER ? HEADERS.get(parameter.getName()) : QUERY.get(parameter.getName());
    }

    private static boolean isText(@Nullable Schema schema) {
        return schema != null
                && List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getEnumeration() == null
                && schema.getFormat() == null;
    }
}
