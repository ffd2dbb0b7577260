package io.mimiq.platform.extraction;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The forms that are being drawn. None may be a part of itself: that would be drawn for ever. */
final class PdfForms {

    private final Set<COSBase> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

    interface Drawing {
        void draw() throws IOException;
    }

    void draw(PDFormXObject form, Drawing drawing) throws IOException {
        if (drawn.add(form.getCOSObject())) {
            try {
                drawing.draw();
            } finally {
                drawn.remove(form.getCOSObject());
            }
        }
    }
}
