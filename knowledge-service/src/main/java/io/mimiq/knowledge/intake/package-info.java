/** Accepts change sets from other services: what is safe becomes a version at once, the rest a proposal. */
@NullMarked
package io.mimiq.knowledge.intake;

import org.jspecify.annotations.NullMarked;
