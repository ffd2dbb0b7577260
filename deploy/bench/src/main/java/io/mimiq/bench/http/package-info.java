/**
 * Puts the same load on several HTTP servers, including nginx for comparison. Knows no client or server of the suite.
 */
@NullMarked
package io.mimiq.bench.http;

import org.jspecify.annotations.NullMarked;
