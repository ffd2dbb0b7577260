/**
 * Deletions of topics and accounts: follows every service's acknowledgement, erases this service's own part through
 * {@link io.mimiq.usage.erasure.Erasable}, and remembers, without keeping their ids, what was erased.
 */
@NullMarked
package io.mimiq.usage.erasure;

import org.jspecify.annotations.NullMarked;
