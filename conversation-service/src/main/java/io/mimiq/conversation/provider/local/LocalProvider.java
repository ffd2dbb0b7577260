package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Extracts and quotes, in this process and always the same way. It makes nothing up because it cannot. */
public final class LocalProvider implements AiProvider, AutoCloseable {

    public static final String MODEL = "local-extractive";

    private static final int THREADS = 2;
    private static final int WAITING = 64;
    private static final int PART = 100_000;

    private final ThreadPoolExecutor workers;
    private final int pageLength;

    /** @param pageLength how many characters a document may have to be taken onto the page */
    public LocalProvider(int pageLength) {
        workers = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), LocalProvider::worker);
        workers.allowCoreThreadTimeOut(true);
        this.pageLength = pageLength;
    }

    @Override
    public void prepare() {
        workers.execute(() -> Claim.of(Reading.of("Ready.", Syntax.NOTE).unit(1).text()));
    }

    @Override
    public String id() {
        return EMBEDDED;
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public Intent intent(String text) {
        return Intents.of(text);
    }

    @Override
    public int partLength() {
        return PART;
    }

    @Override
    public boolean readsReferences(ChangeSetRequest.Source source) {
        return Beside.reads(source);
    }

    /** Nothing is paid for, so nothing needs to be reserved. */
    @Override
    public TokenUsage atMost(AnswerRequest request) {
        return TokenUsage.NONE;
    }

    @Override
    public TokenUsage atMost(ChangeSetRequest request) {
        return TokenUsage.NONE;
    }

    @Override
    public Multi<AnswerPart> answer(AnswerRequest request, Meter meter) {
        return onWorker(() -> quote(request, meter)).onItem().transformToMulti(Multi.createFrom()::iterable);
    }

    @Override
    public Uni<ProposedChangeSet> propose(ChangeSetRequest request, Meter meter) {
        return onWorker(() -> extract(request, meter));
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    private List<AnswerPart> quote(AnswerRequest request, Meter meter) {
        long read = characters(request.knowledge()) + request.question().length();
        meter.sent(Meter.estimate(read));
        List<AnswerPart> parts = new Quotes().answer(request);
        count(read, parts.stream().mapToLong(LocalProvider::characters).sum(), meter);
        return parts;
    }

    private ProposedChangeSet extract(ChangeSetRequest request, Meter meter) {
        long read = characters(request.knowledge()) + request.source().text().length();
        meter.sent(Meter.estimate(read));
        ProposedChangeSet proposed = change(request);
        count(read, proposed.changelog().length() + proposed.summary().length(), meter);
        return proposed;
    }

    private ProposedChangeSet change(ChangeSetRequest request) {
        ChangeSetRequest.Source source = request.source();
        if (LongDocument.is(source, pageLength)) {
            return new LongDocument(request).propose();
        }
        boolean isOneSentence =
                !source.kind().isDocument() && source.reading().units().size() == 1;
        Optional<ProposedChangeSet> included = isOneSentence ? Inclusion.of(request) : Optional.empty();
        if (included.isPresent()) {
            return included.get();
        }
        Optional<Instruction> told = isOneSentence ? Instruction.of(source.text()) : Optional.empty();
        return told.filter(instruction -> instruction.kind() != Instruction.Kind.ADD)
                .flatMap(instruction -> new Revision(request, instruction).propose())
                .orElseGet(() -> new Extraction(
                                request, told.filter(instruction -> instruction.kind() == Instruction.Kind.ADD))
                        .propose());
    }

    private static void count(long read, long said, Meter meter) {
        meter.counted(new TokenUsage(Meter.estimate(read), Meter.estimate(said), 0, 0));
    }

    private static long characters(Knowledge knowledge) {
        return knowledge.statements().stream()
                .mapToLong(known -> known.text().length())
                .sum();
    }

    private static long characters(AnswerPart part) {
        return part instanceof AnswerPart.Delta delta ? delta.text().length() : 0;
    }

    private <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(workers)
                .onFailure(RejectedExecutionException.class)
                .transform(full ->
                        new ProviderException(ProviderException.Kind.OVERLOADED, "all workers are busy", null, full));
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "local-ai");
        thread.setDaemon(true);
        return thread;
    }
}
