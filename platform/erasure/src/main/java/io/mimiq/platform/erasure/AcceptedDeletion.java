package io.mimiq.platform.erasure;

/**
 * What a client is told of a deletion that has begun.
 *
 * @param deletionId with it the client follows the deletion, and gets its receipt
 */
public record AcceptedDeletion(String deletionId) {}
