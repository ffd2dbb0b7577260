/**
 * Carries erasures out: destroys the keys, erases whatever the service keeps of a topic or an account until a look finds
 * nothing, and acknowledges with counts. Features join as {@link io.mimiq.platform.storage.Erasable}, which every stored
 * collection is.
 */
@NullMarked
package io.mimiq.platform.erasure;

import org.jspecify.annotations.NullMarked;
