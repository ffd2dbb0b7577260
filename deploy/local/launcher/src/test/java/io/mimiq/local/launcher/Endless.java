package io.mimiq.local.launcher;

/** Stands for a service: runs until it is told to stop, and says so. */
public final class Endless {

    private Endless() {}

    public static void main(String... arguments) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
        System.out.println("runs with " + String.join(",", arguments));
        Thread.currentThread().join();
    }
}
