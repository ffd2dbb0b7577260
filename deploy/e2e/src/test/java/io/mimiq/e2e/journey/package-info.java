/** The main job from the first sign-up to the last deletion, as one person lives it. */
@NullMarked
package io.mimiq.e2e.journey;

import org.jspecify.annotations.NullMarked;
