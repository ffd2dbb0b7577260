package io.mimiq.platform.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds statements in SQL that take more than one line. */
final class SqlLines {
    private static final int LONGEST = 300;
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:(?i:create (?:or replace |temp |temporary |unique )*+(?:table|view|index|function|type|schema|materialized view)|alter table|insert into|delete from|merge into) .*)"
                    + "|(?:SELECT|DROP|GRANT) .*|SELECT|WITH \\S+ AS .*|UPDATE \\S+(?: SET .*)?|select .*");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i:from|where|and|or|(?:left |right |inner |outer |full |cross )*+join|on|order by|group by|having|limit|offset|set|values|union(?: all)?|returning)\\b.*");

    private final String text;
    private final List<Line> lines;

    SqlLines(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The line behind the statement that begins here; the line itself if none does. */
    int end(int index) {
        if (!STATEMENT.matcher(head(index)).matches()) {
            return index;
        }
        int end = index;
        boolean isClause = Character.isUpperCase(text.charAt(lines.get(index).text()));
        boolean hasClause = false;
        while (end < lines.size() && end - index < LONGEST && !lines.get(end).isBlank()) {
            Line line = lines.get(end++);
            boolean isSetIn = line.indent() > lines.get(index).indent();
            hasClause |= end > index + 1 && CLAUSE.matcher(head(end - 1)).matches();
            if (text.charAt(line.end() - 1) == ';') {
                return end > index + 1 && (isClause || hasClause || isSetIn || isClosing(line)) ? end : index;
            }
            if (end > index + 1
                    && !isSetIn
                    && !isClosing(line)
                    && !CLAUSE.matcher(head(end - 1)).matches()) {
                end--;
                break;
            }
        }
        return hasClause && isClause && end > index + 1 ? end : index;
    }

    private boolean isClosing(Line line) {
        return text.charAt(line.text()) == ')';
    }

    private String head(int index) {
        Line line = lines.get(index);
        return text.substring(line.text(), Math.min(line.end(), line.text() + LONGEST));
    }
}
