/**
 * Encryption of fields under per-scope data keys; the only place that touches key material, and plain Java:
 * where wrapped keys are kept is behind {@link io.mimiq.platform.crypto.KeyStore}.
 */
@NullMarked
package io.mimiq.platform.crypto;

import org.jspecify.annotations.NullMarked;
