package org.castdoctor.agent.report;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A diagnosis code as a QR symbol: in a terminal, as SVG, as PNG. Capitals, digits and hyphens take
 * QR's alphanumeric mode, which is 45 % denser than bytes. Source: ISO/IEC 18004 for the quiet zone
 * of four modules.
 */
public final class QrFace {
  private static final int QUIET = 4;

  /** A symbol of the long code has 29 modules with its quiet zone: 232 pixels. */
  private static final int PIXELS_A_MODULE = 8;

  private final QrCode symbol;

  private QrFace(QrCode symbol) {
    this.symbol = symbol;
  }

  /** The symbol of a code; a quarter of it may be unreadable. */
  public static QrFace of(String code) {
    return new QrFace(QrCode.encodeText(code, QrCode.Ecc.QUARTILE));
  }

  /** Modules along a side, quiet zone included. */
  public int side() {
    return symbol.size + 2 * QUIET;
  }

  /** Whether a module is dark; row and column from 0 at the quiet zone's corner. */
  public boolean dark(int column, int row) {
    return symbol.getModule(column - QUIET, row - QUIET);
  }

  /** Its rows without the quiet zone, 1 for dark and 0 for light. */
  public List<String> rows() {
    return IntStream.range(0, symbol.size)
        .mapToObj(row ->
            IntStream.range(0, symbol.size)
                .mapToObj(column -> symbol.getModule(column, row) ? "1" : "0")
                .collect(Collectors.joining()))
        .toList();
  }

  /**
   * Two rows a line. Light modules are drawn and dark ones left, as most terminals are dark; colour
   * sets black and white beside that, so that it reads on a light one too.
   */
  public String halfBlocks(boolean colour) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < side(); row += 2) {
      text.append(colour ? "\u001b[37;40m" : "");
      for (int column = 0; column < side(); column++) {
        boolean upper = !dark(column, row);
        boolean lower = row + 1 < side() && !dark(column, row + 1);
        text.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
      }
      text.append(colour ? "\u001b[0m" : "").append('\n');
    }
    return text.toString();
  }

  /** One path of unit squares on white; sharp at any size. */
  public String svg() {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < side(); row++) {
      for (int column = 0; column < side(); column++) {
        if (dark(column, row)) {
          path.append('M').append(column).append(',').append(row).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + side()
        + " "
        + side()
        + "\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"diagnosis code\">"
        + "<path fill=\"#fff\" d=\"M0,0h"
        + side()
        + "v"
        + side()
        + "h-"
        + side()
        + "z\"/><path d=\""
        + path
        + "\"/></svg>\n";
  }

  /** Black on white, {@value #PIXELS_A_MODULE} pixels a module. */
  public byte[] png() {
    return Png.square(
        side() * PIXELS_A_MODULE, (x, y) -> dark(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE));
  }
}
