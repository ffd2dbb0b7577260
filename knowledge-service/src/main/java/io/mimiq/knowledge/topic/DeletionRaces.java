package io.mimiq.knowledge.topic;

import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A topic deleted in the middle of a request takes its key and its parts with it: the request finds nothing. */
class DeletionRaces {

    private static final Logger LOG = Logger.getLogger(DeletionRaces.class);

    private final KeyRing keys;

    DeletionRaces(KeyRing keys) {
        this.keys = keys;
    }

    @ServerExceptionMapper
    Response keyIsGone(KeyGoneException failure) {
        return problem(CommonError.NOT_FOUND);
    }

    /** The key goes first: as long as it lives, nobody deletes the topic, and the part should be there. */
    @ServerExceptionMapper
    Uni<Response> partIsMissing(MissingPartException failure) {
        return keys.open(KeyScope.topic(failure.topicId()))
                .invoke(() -> LOG.error("request failed", failure))
                .replaceWith(() -> problem(CommonError.INTERNAL))
                .onFailure(KeyGoneException.class)
                .recoverWithItem(() -> problem(CommonError.NOT_FOUND));
    }

    private static Response problem(CommonError error) {
        return Response.status(error.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(error, null))
                .build();
    }
}
