package io.mimiq.platform.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Makes a record the data of one type of event. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface EventType {
    /** The CloudEvent type, such as {@code io.mimiq.audit.recorded}. */
    String name();

    /** The topic that its events go to. */
    EventTopic topic();

    /** The services that send such events; from another, one is refused. */
    String[] producers();
}
