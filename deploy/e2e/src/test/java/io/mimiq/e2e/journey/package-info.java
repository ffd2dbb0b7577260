/** The main job, from first sign-up to last deletion, as one person experiences it. */
@NullMarked
package io.mimiq.e2e.journey;

import org.jspecify.annotations.NullMarked;
