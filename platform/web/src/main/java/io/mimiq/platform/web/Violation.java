package io.mimiq.platform.web;

/**
 * One reason why a request is not acceptable.
 *
 * @param field path of the offending field, such as {@code birthDate} or {@code operations[2].text}
 * @param message what is wrong with it, never its value
 */
public record Violation(String field, String message) {}
