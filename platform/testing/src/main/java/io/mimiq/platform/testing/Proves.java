package io.mimiq.platform.testing;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the promises that a test proves, by their ids in the list of promises. Name a promise only if the test fails
 * when the promise is broken. The build lists each promise with its tests.
 */
@Documented
@Inherited
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {
    /** Promise ids, such as {@code MQ-09}. */
    String[] value();
}
