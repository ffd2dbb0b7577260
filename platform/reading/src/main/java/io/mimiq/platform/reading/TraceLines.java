package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds stack traces: what failed, and the calls that led there. */
final class TraceLines {
    private static final int LONGEST = 400;
    private static final Pattern FRAME = Pattern.compile(
            "at \\S.*(?:\\)|:\\d+|:line \\d+)|File \"[^\"]+\", line \\d+.*|\\.\\.\\. \\d+ (?:more|common frames omitted)|from \\S+:\\d+:in .*|#\\d+ +\\S.*(?:\\(| in | at ).*");
    private static final Pattern FAILURE = Pattern.compile(
            "(?:Exception in thread .*|Caused by: .*|Suppressed: .*|Traceback \\(most recent call last\\):|Uncaught .*|Unhandled .*|panic: .*"
                    + "|[\\w.$]*(?:Error|Exception|Throwable|Failure|Warning|Interrupt|Exit)(?:[: ].*)?|[\\w$]+(?:\\.[\\w$]+){1,20}: .*|\\S+:\\d+:in .*)");

    private final String text;
    private final List<Line> lines;
    /** Up to here no line begins a trace. */
    private int barren;

    TraceLines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The line behind the trace that begins here; the line itself if none does. */
    int end(int index) {
        boolean isBelowEntry = index > 0 && LineKind.isLog(lines.get(index - 1).words(text));
        if (!isFailure(index) && !(isFrame(index) && isFrame(index + 1))) {
            return index;
        }
        if (index < barren) {
            return index;
        }
        int end = index + 1;
        int frames = isFrame(index) ? 1 : 0;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            boolean isFrame = isFrame(end);
            boolean isSetIn = lines.get(end).indent() > lines.get(index).indent();
            if (!isFrame && !isSetIn && !isFailure(end)) {
                break;
            }
            frames += isFrame ? 1 : 0;
            end++;
        }
        boolean isTrace = frames > 0 && !isBelowEntry;
        barren = isTrace ? barren : end;
        return isTrace ? end : index;
    }

    private boolean isFailure(int index) {
        return FAILURE.matcher(head(index)).matches();
    }

    private boolean isFrame(int index) {
        return index < lines.size() && FRAME.matcher(head(index)).matches();
    }

    private String head(int index) {
        Line line = lines.get(index);
        return text.substring(line.text(), Math.min(line.end(), line.text() + LONGEST));
    }
}
