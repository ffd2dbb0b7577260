package io.mimiq.platform.crypto;

/**
 * Counters of a key ring and its ciphers since the process started.
 *
 * @param failures ciphertexts that did not decrypt: damaged, moved, or of an unknown layout
 * @param keysFromMemory data key look-ups served from memory
 * @param keysFromStore data key look-ups that had to ask the store
 * @param keysInMemory data keys and tombstones in memory right now
 */
public record CryptoStatistics(
        long encryptions,
        long decryptions,
        long failures,
        long keysFromMemory,
        long keysFromStore,
        long keysInMemory) {}
