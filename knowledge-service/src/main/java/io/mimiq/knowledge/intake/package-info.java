/** Takes change sets in: what is safe becomes a version at once, the rest a proposal. For other services only. */
@NullMarked
package io.mimiq.knowledge.intake;

import org.jspecify.annotations.NullMarked;
