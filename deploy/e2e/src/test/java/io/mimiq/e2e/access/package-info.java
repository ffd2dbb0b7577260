/** Who may do what: every operation of every service, tried by every kind of caller, against a committed table. */
@NullMarked
package io.mimiq.e2e.access;

import org.jspecify.annotations.NullMarked;
