@org.jspecify.annotations.NullMarked
package io.mimiq.knowledge.alignment;
