package io.mimiq.platform.web.problem;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.mimiq.platform.web.CommonError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** MongoDB being away is nobody's error: the client may repeat the request, and the driver finds the way back by itself. */
class StoreMappers {
    private static final Logger LOG = Logger.getLogger(StoreMappers.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ServerExceptionMapper({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    Response away(Throwable failure) {
        LOG.warnf("the database is away: %s", failure.getClass().getSimpleName());
        Response response = Problems.of(CommonError.UNAVAILABLE, "The database cannot be reached. Try again soon.");
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return response;
    }
}
