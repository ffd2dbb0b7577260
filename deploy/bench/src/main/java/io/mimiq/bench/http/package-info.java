/** Putting the same load on several HTTP servers, and nginx to compare with: no client and no server of the suite. */
@NullMarked
package io.mimiq.bench.http;

import org.jspecify.annotations.NullMarked;
