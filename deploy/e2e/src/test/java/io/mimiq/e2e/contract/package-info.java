/**
 * The served OpenAPI documents as experiments use them: operations, matching bodies, and a person whose data supplies
 * the ids in every path. Hard-codes only how to sign up and fill a topic.
 */
@NullMarked
package io.mimiq.e2e.contract;

import org.jspecify.annotations.NullMarked;
