package io.mimiq.knowledge.topic;

import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A topic that is deleted in the middle of a request takes its key with it: from then on it is not there. */
class DestroyedKeys {

    @ServerExceptionMapper({KeyDestroyedException.class, KeyMissingException.class})
    Response map(RuntimeException failure) {
        return Response.status(CommonError.NOT_FOUND.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(CommonError.NOT_FOUND, "There is no such topic.", List.of()))
                .build();
    }
}
