/**
 * Deletions of topics and accounts: tracks every service's acknowledgement, and remembers what was erased without keeping
 * its ids. The platform erases this service's own part.
 */
@NullMarked
package io.mimiq.usage.erasure;

import org.jspecify.annotations.NullMarked;
