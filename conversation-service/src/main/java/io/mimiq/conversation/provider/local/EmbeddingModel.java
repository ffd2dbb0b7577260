package io.mimiq.conversation.provider.local;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Map;

/** all-MiniLM-L6-v2, quantised, in this process. Takes about a millisecond a sentence: never on an event loop. */
final class EmbeddingModel implements AutoCloseable {

    /** The model was trained on sentences of up to 128 tokens; longer ones lose their end, as in its reference. */
    private static final int LONGEST_SENTENCE = 128;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final WordPieces tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private EmbeddingModel(WordPieces tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    static EmbeddingModel load() {
        try (InputStream vocabulary = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.setDeterministicCompute(true);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new EmbeddingModel(
                    WordPieces.read(vocabulary),
                    environment,
                    environment.createSession(outsideTheHeap(MODEL), options));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedding model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    int countTokens(String text) {
        return tokenizer.count(text);
    }

    Embedding embed(String text) {
        long[] ids = tokenizer.encode(text, LONGEST_SENTENCE);
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor idTensor = tensor(ids);
                OnnxTensor maskTensor = tensor(mask);
                OnnxTensor typeTensor = tensor(new long[ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return Embedding.of(mean(((float[][][]) result.get(0).getValue())[0]));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be closed", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] mean(float[][] tokens) {
        float[] mean = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += token[i] / tokens.length;
            }
        }
        return mean;
    }

    /** The model's 23 MB would crowd a small heap, and the runtime copies them anyway. */
    private static ByteBuffer outsideTheHeap(String name) throws IOException {
        try (InputStream in = resource(name)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(24 * 1024 * 1024);
            ReadableByteChannel channel = Channels.newChannel(in);
            while (channel.read(buffer) >= 0) {
                if (!buffer.hasRemaining()) {
                    throw new IOException(name + " is larger than the buffer for it");
                }
            }
            return buffer.flip();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = EmbeddingModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
