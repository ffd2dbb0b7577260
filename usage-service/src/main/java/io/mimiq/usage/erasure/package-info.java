/**
 * Deletions of topics and accounts: tracks every service's acknowledgement, erases this service's own part through
 * {@link io.mimiq.usage.erasure.Erasable}, and remembers what was erased without keeping its ids.
 */
@NullMarked
package io.mimiq.usage.erasure;

import org.jspecify.annotations.NullMarked;
