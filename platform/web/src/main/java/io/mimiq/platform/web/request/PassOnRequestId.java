package io.mimiq.platform.web.request;

import io.mimiq.platform.web.RequestId;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Passes the current request's id on to other services. */
@Provider
@ConstrainedTo(RuntimeType.CLIENT)
public class PassOnRequestId implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext context) {
        String id = RequestId.current();
        if (id != null) {
            context.getHeaders().putSingle(RequestId.HEADER, id);
        }
    }
}
