/** What every process of the suite reports to operators. The module's other half is its configuration. */
@NullMarked
package io.mimiq.platform.defaults;

import org.jspecify.annotations.NullMarked;
