/**
 * The first thing every request meets and the last that every response passes: request id, checks, problems, headers,
 * log line.
 */
@NullMarked
package io.mimiq.gateway.edge;

import org.jspecify.annotations.NullMarked;
