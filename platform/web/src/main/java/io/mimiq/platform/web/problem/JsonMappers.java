package io.mimiq.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.mimiq.platform.web.CommonError;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.nio.charset.MalformedInputException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies that are not JSON, or not the JSON that the call takes. */
class JsonMappers {
    private static final Logger LOG = Logger.getLogger(JsonMappers.class);

    @ServerExceptionMapper({
        JsonProcessingException.class,
        MismatchedInputException.class,
        CharConversionException.class,
        MalformedInputException.class
    })
    Response malformed(Exception failure) {
        return Problems.of(CommonError.MALFORMED_JSON, MalformedJson.detail(failure));
    }

    /** Jackson cannot handle one of our types, which is no fault of the client's. */
    @ServerExceptionMapper
    Response map(InvalidDefinitionException failure) {
        LOG.error("request failed", failure);
        return Problems.of(CommonError.INTERNAL, null);
    }
}
