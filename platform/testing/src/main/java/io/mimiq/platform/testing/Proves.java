package io.mimiq.platform.testing;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the promises a test proves, by their ids in the list of promises ({@code "MQ-09"}). A test names a promise only
 * when it would fail without the promise being kept. The build lists each promise with its tests.
 */
@Documented
@Inherited
@Target({TYPE, METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {
    /** Promise ids, as in {@code MQ-09}. */
    String[] value();
}
