/** The account of every source: what became of each of its units, and taking units onto the page that are not there. */
@NullMarked
package io.mimiq.knowledge.account;

import org.jspecify.annotations.NullMarked;
