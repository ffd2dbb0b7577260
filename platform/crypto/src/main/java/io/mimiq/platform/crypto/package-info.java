/**
 * Field encryption under per-scope data keys; the only code that handles unwrapped ones. Independent of CDI and of the
 * database: {@link io.mimiq.platform.crypto.KeyStore} hides where wrapped keys are stored.
 */
@NullMarked
package io.mimiq.platform.crypto;

import org.jspecify.annotations.NullMarked;
