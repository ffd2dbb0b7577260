package io.mimiq.conversation.provider.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Embeddings of sentences, remembered by a hash of their text: what is known is embedded once, not at every question. */
final class Embeddings implements AutoCloseable {

    private final Supplier<EmbeddingModel> loader;
    private final Map<Key, Embedding> known;
    private @Nullable EmbeddingModel model;

    Embeddings(Supplier<EmbeddingModel> loader, int capacity) {
        this.loader = loader;
        this.known = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Embedding> eldest) {
                return size() > capacity;
            }
        };
    }

    Embedding of(String text) {
        Key key = Key.of(text);
        synchronized (known) {
            Embedding hit = known.get(key);
            if (hit != null) {
                return hit;
            }
        }
        Embedding embedding = model().embed(text);
        synchronized (known) {
            known.put(key, embedding);
        }
        return embedding;
    }

    int countTokens(String text) {
        return model().countTokens(text);
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }

    private synchronized EmbeddingModel model() {
        if (model == null) {
            model = loader.get();
        }
        return model;
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
            model = null;
        }
    }

    private record Key(long high, long low) {
        static Key of(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.wrap(digest);
                return new Key(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
