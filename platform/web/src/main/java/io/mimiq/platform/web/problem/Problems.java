package io.mimiq.platform.web.problem;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem documents as JAX-RS responses. */
final class Problems {
    private Problems() {}

    static Response of(ErrorCode error, @Nullable String detail) {
        return of(error, detail, List.of());
    }

    static Response of(ErrorCode error, @Nullable String detail, List<Violation> violations) {
        Response.ResponseBuilder response =
                Response.status(error.status()).type(Problem.MEDIA_TYPE).entity(Problem.of(error, detail, violations));
        if (error == CommonError.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    static Response of(ProblemException failure) {
        Response response = of(failure.error(), failure.detail(), failure.violations());
        failure.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        return response;
    }
}
