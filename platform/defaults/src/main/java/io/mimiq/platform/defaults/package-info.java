/** What every process of the suite tells the ops people, whatever it does; its configuration is the module's other half. */
@NullMarked
package io.mimiq.platform.defaults;

import org.jspecify.annotations.NullMarked;
