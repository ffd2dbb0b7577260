/** What someone with access to the disks would find: nothing that people wrote. */
@NullMarked
package io.mimiq.e2e.secrecy;

import org.jspecify.annotations.NullMarked;
