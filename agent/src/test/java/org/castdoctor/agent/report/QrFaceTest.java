package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.junit.jupiter.api.Test;

/** Another library reads what is drawn, from each face. */
class QrFaceTest {
  private static final String CODE = "CD-G7VXM6-ZRHHJ2-Z8YK9E";
  private static final int SCALE = 6;
  private static final int WHITE = 0xffffff;

  private final QrFace face = QrFace.of(CODE);

  private static String read(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  private BufferedImage blank() {
    int side = face.side() * SCALE;
    return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
  }

  private static void paint(BufferedImage image, int column, int row) {
    for (int y = 0; y < SCALE; y++) {
      for (int x = 0; x < SCALE; x++) {
        image.setRGB(column * SCALE + x, row * SCALE + y, WHITE);
      }
    }
  }

  @Test
  void thePngIsReadByAnotherLibraryAndIsTheCode() throws Exception {
    String text = read(ImageIO.read(new ByteArrayInputStream(face.png())));
    assertEquals(CODE, text);
    assertTrue(DiagnosisCode.decode(text) instanceof Decoded.Exact, text);
  }

  @Test
  void theHalfBlocksOfATerminalAreRead() throws Exception {
    BufferedImage image = blank();
    List<String> lines = face.halfBlocks(false).lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < face.side(); column++) {
        char c = lines.get(line).charAt(column);
        if (c == '█' || c == '▀') {
          paint(image, column, 2 * line);
        }
        if (c == '█' || c == '▄') {
          paint(image, column, 2 * line + 1);
        }
      }
    }
    assertEquals(CODE, read(image));
  }

  @Test
  void theSvgDrawsTheSameModules() throws Exception {
    BufferedImage image = blank();
    for (int row = 0; row < face.side(); row++) {
      for (int column = 0; column < face.side(); column++) {
        paint(image, column, row);
      }
    }
    List<MatchResult> dark =
        Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(face.svg()).results().toList();
    assertFalse(dark.isEmpty());
    for (MatchResult module : dark) {
      int column = Integer.parseInt(module.group(1));
      int row = Integer.parseInt(module.group(2));
      image.setRGB(column * SCALE, row * SCALE, SCALE, SCALE, new int[SCALE * SCALE], 0, SCALE);
    }
    assertEquals(CODE, read(image));
  }

  @Test
  void withoutColourThereIsNothingThatATerminalObeys() {
    assertFalse(face.halfBlocks(false).contains("\u001b"));
    assertTrue(face.halfBlocks(true).contains("\u001b[0m\n"));
  }

  @Test
  void aBlankPictureIsNoCode() {
    assertThrows(NotFoundException.class, () -> read(blank()));
  }
}
