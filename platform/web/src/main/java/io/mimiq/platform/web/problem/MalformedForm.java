package io.mimiq.platform.web.problem;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a multipart body that cannot be parsed. The parser has no type of its own for most of what can be wrong with
 * one, so it is known by where it failed; a file that could not be stored fails there too, but as another
 * {@code IOException}.
 */
final class MalformedForm {
    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final List<String> HELPERS =
            List.of("java.", "jdk.", "org.jboss.resteasy.reactive.common.headers.HeaderUtil");

    private MalformedForm() {}

    static boolean is(UnsupportedEncodingException failure) {
        return isOfParser(failure);
    }

    static boolean is(RuntimeException failure) {
        return isOfText(failure.getCause()) && isOfParser(failure);
    }

    private static boolean isOfText(@Nullable Throwable cause) {
        return cause == null || cause instanceof UnsupportedEncodingException;
    }

    private static boolean isOfParser(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> HELPERS.stream().noneMatch(name::startsWith))
                .findFirst()
                .filter(name -> name.startsWith(PARSER))
                .isPresent();
    }
}
