/**
 * What the suite is made of, against what is known of it: the bills of materials of a build, the advisories that the project
 * keeps, and the pages that account for both.
 */
@NullMarked
package io.mimiq.e2e.supply;

import org.jspecify.annotations.NullMarked;
