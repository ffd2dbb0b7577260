package io.mimiq.platform.web.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.StoreOutage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception that signals a {@link StoreOutage}. */
class StoreMappers {
    private static final Logger LOG = Logger.getLogger(StoreMappers.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ServerExceptionMapper({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoConnectionPoolClearedException.class,
        MongoServerUnavailableException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    Response away(Throwable failure) {
        LOG.warnf("the database is away: %s", failure.getClass().getSimpleName());
        Response response =
                Problems.of(CommonError.UNAVAILABLE, StoreOutage.problem().detail());
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return response;
    }
}
