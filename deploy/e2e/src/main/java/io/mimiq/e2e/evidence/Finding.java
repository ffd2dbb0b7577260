package io.mimiq.e2e.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of one experiment or benchmark found.
 *
 * @param experiment its name, as {@code deploy/prove} takes it: {@code kills}
 * @param title one line for people
 * @param form quick or long
 * @param seed what its chance was decided by; null when it leaves nothing to chance
 * @param command repeats it
 * @param commit the code it ran on, with {@code +} when something was not committed
 * @param ranAt its end, ISO 8601 in UTC
 * @param seconds how long it took
 * @param machine processors, memory, system, Java
 * @param notes what a reader must know beside the figures, a sentence each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String experiment,
        String title,
        String form,
        @Nullable Long seed,
        String command,
        String commit,
        String ranAt,
        long seconds,
        String machine,
        List<Figure> figures,
        List<String> notes) {}
