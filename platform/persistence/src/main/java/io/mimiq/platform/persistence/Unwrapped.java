package io.mimiq.platform.persistence;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Stores the fields of a nested record as fields of the document itself. Nests what belongs together in Java, without
 * another level in the database. An {@code @Nullable} component is null if none of its fields is there.
 */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Unwrapped {}
