/** What every request meets first and every answer last: identity of the request, checks, problems, headers, the log line. */
@NullMarked
package io.mimiq.gateway.edge;

import org.jspecify.annotations.NullMarked;
