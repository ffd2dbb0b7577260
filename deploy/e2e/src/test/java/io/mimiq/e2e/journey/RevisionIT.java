package io.mimiq.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Form;
import io.mimiq.platform.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two editions of a document, one after the other. */
class RevisionIT {

    private Person dana;

    @BeforeEach
    void signUp() {
        dana = Person.register(new Api(RunningSuite.get().url()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void acceptingAllOfAnEditionLeavesThePageAsThatEditionAloneWould(long seed) {
        Edition first = Edition.random(new Random(seed));
        String next = first.revised(new Random(seed + 100)).text();
        String revised = dana.createTopic("Topic");
        upload(revised, "handbook.md", first.text(), 201);
        upload(revised, "handbook.md", next, 200);
        String alone = dana.createTopic("Topic");
        upload(alone, "handbook.md", next, 201);

        acceptAll(revised);

        assertThat(sections(revised)).as("seed %d", seed).isEqualTo(sections(alone));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void acceptingAnotherLayoutLeavesThePageAsThatEditionAloneWouldWithTheSameStatements(Layouts editions) {
        String revised = dana.createTopic("Topic");
        upload(revised, "handbook.md", editions.first(), 201);
        Map<String, String> before = statements(revised);
        upload(revised, "handbook.md", editions.next(), 200);
        String alone = dana.createTopic("Topic");
        upload(alone, "handbook.md", editions.next(), 201);

        acceptAll(revised);

        assertThat(export(revised)).isEqualTo(export(alone));
        assertThat(statements(revised)).isEqualTo(before);
    }

    /** Two editions with the same words: each layout and the next one, or in the long form each and all others. */
    private record Layouts(String first, String next) {}

    static Stream<Layouts> layouts() {
        List<String> layouts = List.of(
                "Ada leads the team. Ben writes the reports. Cleo books the trains. Dan pays the bills.",
                "Ada leads the team. Ben writes the reports.\n\nCleo books the trains. Dan pays the bills.",
                "- Ada leads the team.\n- Ben writes the reports.\n- Cleo books the trains.\n- Dan pays the bills.",
                "- Cleo books the trains.\n\n- Dan pays the bills.\n\n- Ben writes the reports.\n\n- Ada leads the team.",
                "1. Ada leads the team.\n   - Ben writes the reports.\n   - Dan pays the bills.\n2. Cleo books the trains.",
                "- [ ] Ada leads the team.\n- [x] Ben writes the reports.\n- [ ] Cleo books the trains.\n\n> Dan pays the bills.");
        int most = Form.current() == Form.LONG ? layouts.size() : 2;
        return IntStream.range(0, layouts.size())
                .boxed()
                .flatMap(first -> IntStream.range(1, most)
                        .mapToObj(step -> layouts.get((first + step) % layouts.size()))
                        .map(next -> new Layouts(edition(layouts.get(first)), edition(next))));
    }

    private static String edition(String body) {
        String table = "| Name | Room |\n|---|---|\n| Ada | 12 |\n| Ben | 14 |";
        return "# Handbook\n\n## People\n\n" + body + "\n\n## Rooms\n\n" + table + "\n";
    }

    @Test
    void theSameTextIsThereOnce() {
        String topic = dana.createTopic("Topic");
        String text = Edition.random(new Random(7)).text();
        String first = upload(topic, "handbook.md", text, 201);
        List<String> before = sections(topic);

        String again = upload(topic, "copy.md", text, 200);

        assertThat(again).isEqualTo(first);
        assertThat(sections(topic)).isEqualTo(before);
        assertThat(dana.api().get(topic + "/documents").json().path("items")).hasSize(1);
    }

    private String upload(String topic, String name, String text, int status) {
        Answer answer = dana.api()
                .upload(topic + "/documents", name, "text/markdown", text)
                .expect(status);
        String path = topic + "/documents/" + answer.text("/id");
        await().atMost(Patience.EVENT)
                .until(() -> !dana.api().get(path).text("/state").equals("pending"));
        assertThat(dana.api().get(path).text("/state")).isEqualTo("processed");
        return answer.text("/id");
    }

    private String export(String topic) {
        return dana.api()
                .with("Accept", "text/markdown")
                .get(topic + "/knowledge")
                .expect(200)
                .body();
    }

    /** Their ids, with what they say. */
    private Map<String, String> statements(String topic) {
        Map<String, String> statements = new TreeMap<>();
        for (JsonNode section : dana.api().get(topic + "/knowledge").json().path("sections")) {
            String body = section.path("body").asText();
            for (int i = 0; i < section.path("statements").size(); i++) {
                JsonNode place = section.path("places").path(i);
                statements.put(
                        section.path("statements").path(i).asText(),
                        body.substring(
                                place.path("start").asInt(), place.path("end").asInt()));
            }
        }
        return statements;
    }

    private void acceptAll(String topic) {
        for (JsonNode proposal :
                dana.api().get(topic + "/proposals?state=open").json().path("items")) {
            String all = StreamSupport.stream(proposal.path("operations").spliterator(), false)
                    .map(operation -> "\"" + operation.path("operationId").asText() + "\"")
                    .collect(Collectors.joining(", "));
            dana.api()
                    .post(
                            topic + "/proposals/" + proposal.path("id").asText() + "/decision",
                            "{\"accept\": [" + all + "]}")
                    .expect(200);
        }
    }

    /** Each section with what it says, in any order. */
    private List<String> sections(String topic) {
        return StreamSupport.stream(
                        dana.api()
                                .get(topic + "/knowledge")
                                .json()
                                .path("sections")
                                .spliterator(),
                        false)
                .map(section -> section.path("level").asInt() + " "
                        + section.path("heading").asText() + "\n"
                        + said(section.path("body").asText()))
                .sorted()
                .toList();
    }

    private static String said(String body) {
        return body.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Sections, each with a heading and with blocks of lines. */
    private record Edition(List<List<String>> blocks) {

        static Edition random(Random random) {
            List<List<String>> blocks = new ArrayList<>();
            blocks.add(List.of("# Handbook 2026"));
            for (int section = 0; section < 4; section++) {
                blocks.add(List.of("## Chapter " + section));
                for (int block = 0; block < 3; block++) {
                    blocks.add(block(random, block));
                }
            }
            return new Edition(blocks);
        }

        private static List<String> block(Random random, int kind) {
            return switch (kind) {
                case 0 -> List.of(sentence(random) + " " + sentence(random));
                case 1 -> List.of("- " + sentence(random), "- " + sentence(random), "- " + sentence(random));
                default ->
                    List.of(
                            "| Name | Value |",
                            "|---|---|",
                            "| one | " + sentence(random) + " |",
                            "| two | " + sentence(random) + " |");
            };
        }

        private static String sentence(Random random) {
            List<String> words = List.of("river", "stone", "copper", "window", "engine", "market", "garden", "silver");
            return "The " + words.get(random.nextInt(8)) + " needs " + words.get(random.nextInt(8)) + " and "
                    + words.get(random.nextInt(8)) + " " + random.nextInt(1_000) + ".";
        }

        /** Some blocks gone, some lines more, fewer or otherwise, some headings renamed. */
        Edition revised(Random random) {
            List<List<String>> revised = new ArrayList<>();
            for (List<String> block : blocks) {
                List<String> lines = new ArrayList<>(block);
                boolean isHeading = block.get(0).startsWith("#");
                switch (random.nextInt(6)) {
                    case 0 -> lines.set(lines.size() - 1, changed(lines.get(lines.size() - 1), random));
                    case 1 -> addTo(lines, random);
                    case 2 -> {
                        if (!isHeading) {
                            lines.clear();
                        }
                    }
                    default -> {}
                }
                revised.add(lines);
            }
            return new Edition(
                    revised.stream().filter(block -> !block.isEmpty()).toList());
        }

        private static String changed(String line, Random random) {
            return line.startsWith("#") ? line + " (new)" : line.replace(" and ", " and " + random.nextInt(99) + " ");
        }

        private static void addTo(List<String> lines, Random random) {
            if (lines.get(0).startsWith("- ")) {
                lines.add(random.nextInt(lines.size() + 1), "- " + sentence(random));
            } else if (lines.get(0).startsWith("|")) {
                lines.add("| three | " + sentence(random) + " |");
            }
        }

        String text() {
            return blocks.stream().map(block -> String.join("\n", block)).collect(Collectors.joining("\n\n", "", "\n"));
        }
    }
}
