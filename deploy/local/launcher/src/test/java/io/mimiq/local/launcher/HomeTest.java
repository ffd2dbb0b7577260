package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void belongsToOneLauncherAtATime() throws Exception {
        try (Home first = Home.open(folder)) {
            assertThat(first.folder()).isEqualTo(folder);
            assertThatThrownBy(() -> Home.open(folder))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining("Another suite runs in " + folder);
        }

        Home.open(folder).close();
    }

    @Test
    void removesOnlyWhatItMade() throws Exception {
        Path mine = Files.writeString(folder.resolve("my-notes.txt"), "keep");
        try (Home home = Home.open(folder)) {
            home.keys().make(java.util.List.of("auth-service"));
            Files.createDirectories(home.data("mongo").resolve("deep"));
            Files.writeString(home.data("mongo").resolve("deep/file"), "x");
            Files.createDirectories(home.log("auth-service").getParent());
            Home.renew(home.temporary("auth-service"));

            home.empty();

            assertThat(folder).isDirectoryNotContaining(path -> !path.equals(mine) && !path.endsWith("lock"));
            assertThat(mine).hasContent("keep");
        }
    }

    @Test
    void leavesNothingTemporaryBehind() throws Exception {
        Home home = Home.open(folder);
        Home.renew(home.temporary("auth-service"));
        Files.writeString(home.temporary("auth-service").resolve("upload"), "plain");

        home.close();

        assertThat(folder.resolve("tmp")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAFolderItCannotUse() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Home.open(file.resolve("home")))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining(file.toString());
    }
}
