package org.attest.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how bytes are to be read as text.
 *
 * <p>In this order: a byte-order mark; UTF-16 without one, told by the zero bytes; UTF-8, strictly;
 * what a page declares; windows-1252, which contains ISO 8859-1 as it is used. What then holds
 * control characters is no text.
 */
final class Decoding {

  /** How far into a page its declaration is looked for, as HTML requires (WHATWG: 1024 bytes). */
  private static final int HEAD = 2048;

  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Decoding() {}

  /** Returns the text without its byte-order mark; empty where the bytes are no text. */
  static Optional<String> decode(byte[] bytes, boolean page) {
    return marked(bytes)
        .or(() -> zeroPadded(bytes))
        .or(() -> strict(bytes, 0, StandardCharsets.UTF_8))
        .or(() -> page ? declared(bytes) : Optional.empty())
        .or(() -> strict(bytes, 0, WINDOWS_1252))
        .filter(Decoding::isText);
  }

  private static Optional<String> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... values) {
    if (bytes.length < values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }

  /** Western text in UTF-16 has a zero in nearly every second byte. */
  private static Optional<String> zeroPadded(byte[] bytes) {
    int pairs = Math.min(bytes.length, 4096) / 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += bytes[2 * i] == 0 ? 1 : 0;
      oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 4) {
      return Optional.empty();
    } else if (oddZeros > 0.7 * pairs && evenZeros < 0.05 * pairs) {
      return strict(bytes, 0, StandardCharsets.UTF_16LE);
    } else if (evenZeros > 0.7 * pairs && oddZeros < 0.05 * pairs) {
      return strict(bytes, 0, StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(head);
    if (!declaration.find()) {
      return Optional.empty();
    }
    try {
      return strict(bytes, 0, Charset.forName(declaration.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** A few stray control characters happen in old wire copy; more than that is no text. */
  private static boolean isText(String text) {
    long control = text.chars().filter(Decoding::isControl).count();
    return control * 200 <= text.length() && text.indexOf('\0') < 0;
  }

  private static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= 0x7F && c < 0xA0 && c != 0x85)
        || c == 0xFFFD;
  }
}
