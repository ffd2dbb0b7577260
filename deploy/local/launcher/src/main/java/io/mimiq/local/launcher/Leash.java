package io.mimiq.local.launcher;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a main class for as long as the launcher lives. Whether the launcher stops, crashes or is killed, its end closes
 * our standard input, so a service is never left behind.
 */
public final class Leash {

    private static final long GRACE_MILLIS = 10_000;

    // A signal can arrive before the shell knows whom to pass it to; it is then passed on as soon as it does. A child
    // that is forked but does not run its program yet may swallow one, hence the second.
    private static final String SHELL =
            "exec 3<&0; server=; ended=; trap 'ended=1; [ -z \"$server\" ] || kill $server' TERM; "
                    + "\"$@\" & server=$!; [ -z \"$ended\" ] || kill $server; "
                    + "(cat <&3 >/dev/null; kill $server; sleep 1 >/dev/null 2>&1; kill $server 2>/dev/null) & leash=$!; "
                    + "exec 3<&-; wait $server; code=$?; "
                    + "[ $code -gt 128 ] && { wait $server; code=$?; }; kill $leash; exit $code";

    private Leash() {}

    /** The first argument names the class; the rest are that class's arguments. */
    public static void main(String... arguments) throws Throwable {
        Thread watch = new Thread(Leash::awaitEnd, "leash");
        watch.setDaemon(true);
        watch.start();
        MethodHandles.publicLookup()
                .findStatic(Class.forName(arguments[0]), "main", MethodType.methodType(void.class, String[].class))
                .invoke(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Does the same for any program, with a shell around it that passes its exit code on. */
    static List<String> shell(List<String> command) {
        List<String> leashed = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "leash"));
        leashed.addAll(command);
        return leashed;
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // the launcher never writes anything
            }
        } catch (IOException e) {
            // a broken pipe means the same as a closed one
        }
        Thread killer = new Thread(Leash::haltWhenStuck, "leash-end");
        killer.setDaemon(true);
        killer.start();
        System.exit(0);
    }

    private static void haltWhenStuck() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
