/**
 * The served OpenAPI documents as experiments use them: operations, bodies that fit, and a person whose things fill the
 * ids of every path. Knows no endpoint by heart but how to sign up and fill a topic.
 */
@NullMarked
package io.mimiq.e2e.contract;

import org.jspecify.annotations.NullMarked;
