package io.mimiq.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a body is wrong without repeating what it contains. */
final class MalformedJson {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

    private MalformedJson() {}

    static @Nullable String detail(@Nullable Throwable failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "Unknown field: " + path(unknown) + ".";
        }
        if (failure instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof StreamConstraintsException)
                && !mapping.getPath().isEmpty()) {
            return "The field " + path(mapping) + " has the wrong type.";
        }
        if (failure instanceof JsonProcessingException parse && parse.getLocation() != null) {
            return "Malformed JSON at line " + parse.getLocation().getLineNr() + ", column "
                    + parse.getLocation().getColumnNr() + ".";
        }
        return null;
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream().map(MalformedJson::step).collect(Collectors.joining("."));
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        return name == null ? String.valueOf(reference.getIndex()) : shorten(name);
    }

    // The name of an unknown field is the client's own text.
    private static String shorten(String name) {
        String printable = UNPRINTABLE.matcher(name).replaceAll("?");
        return printable.length() > 64 ? printable.substring(0, 64) : printable;
    }
}
