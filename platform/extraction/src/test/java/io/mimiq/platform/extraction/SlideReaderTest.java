package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlideReaderTest {

    @Test
    void readsNumbersGroupsTablesAndHiddenSlides(@TempDir Path folder) {
        Path file = new Samples(folder).file(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                XSLFSlide slide = show.createSlide();
                XSLFTextBox steps = slide.createTextBox();
                steps.clearText();
                step(steps, "Pack", 3);
                step(steps, "Move", 3);
                XSLFGroupShape group = slide.createGroup();
                group.createGroup().createTextBox().setText("Grouped.");
                XSLFTable table = slide.createTable(2, 2);
                table.getCell(0, 0).setText("Room");
                table.getCell(0, 1).setText("Seats");
                table.getCell(1, 0).setText("Rhine");
                table.getCell(1, 1).setText("12");
                show.createSlide().createTextBox().setText("Spare.");
                show.getSlides().get(1).setHidden(true);
                show.write(out);
            }
        });

        Outcome outcome = new Extraction(new Limits(50, 5000)).read(file, "file.pptx");

        assertThat(Objects.requireNonNull(outcome.extract()).text()).isEqualTo("""
                3. Pack
                4. Move

                Grouped.

                | Room | Seats |
                |---|---|
                | Rhine | 12 |

                Hidden slide

                Spare.
                """);
    }

    private static void step(XSLFTextBox box, String text, int start) {
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setBullet(true);
        paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, start);
        paragraph.addNewTextRun().setText(text);
    }
}
