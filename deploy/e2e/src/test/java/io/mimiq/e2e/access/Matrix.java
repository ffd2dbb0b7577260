package io.mimiq.e2e.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The two committed tables: who may call which operation, and which service may ask for which scope where. */
record Matrix(List<Row> rows, List<Grant> grants) {

    private static final String ANYONE = "anyone";
    private static final String USER = "user";

    /** @param who {@code anyone}, {@code user}, or the scope that a service's token needs */
    record Row(String service, String operation, String who) {

        boolean isForAnyone() {
            return who.equals(ANYONE);
        }

        boolean isForUsers() {
            return who.equals(USER);
        }

        boolean isInternal() {
            return !isForAnyone() && !isForUsers();
        }

        boolean isPublic() {
            return operation.contains(" /api/");
        }

        boolean namesSomething() {
            return operation.contains("{");
        }
    }

    record Grant(String client, String audience, String scope) {}

    static Matrix read() {
        return new Matrix(
                lines("matrix.csv")
                        .map(line -> new Row(line[0], line[1], line[2]))
                        .toList(),
                lines("grants.csv")
                        .map(line -> new Grant(line[0], line[1], line[2]))
                        .toList());
    }

    private static Stream<String[]> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Matrix.class.getResourceAsStream("/access/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
